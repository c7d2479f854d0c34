// Writes what happens into the page, where the tests of the driver read it.
const log = (text) => { document.querySelector("#log").textContent = text; };

document.querySelector("#later").addEventListener("click", () => {
  setTimeout(() => document.body.append(Object.assign(document.createElement("p"), { id: "came", textContent: "来了" })), 200);
});
document.querySelector("#files").addEventListener("change", async (event) => {
  const files = [...event.target.files];
  log((await Promise.all(files.map(async (file) => `${file.name}=${await file.text()}`))).join(";"));
});
document.querySelector("#paste").addEventListener("paste", (event) => {
  event.preventDefault();
  log(`${event.clipboardData.getData("text/plain")}|${event.clipboardData.getData("text/html")}`);
});
document.querySelector("#drop").addEventListener("drop", async (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  log(`${file.name} ${file.type} ${new Uint8Array(await file.arrayBuffer()).join(" ")}`);
});

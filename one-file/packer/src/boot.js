// Starts the program of this file, and can write the file again with the user's work in it.
(function () {
  "use strict";
  // As the file was read: whatever changes the page comes later.
  var file = "<!DOCTYPE html>" + document.documentElement.outerHTML;
  var MARK = 'id="junheng-workspace">';

  // This file with other work in it, as bytes.
  function copy(work) {
    var begin = file.indexOf(MARK) + MARK.length;
    var end = file.indexOf("</" + "script>", begin);
    var text = file.slice(0, begin) + work.replace(/</g, "\\u003c") + file.slice(end);
    var letters = new Uint16Array(text.length + 1);
    letters[0] = 0xfeff;
    for (var i = 0; i < text.length; i += 1) letters[i + 1] = text.charCodeAt(i);
    return new Uint8Array(letters.buffer);
  }

  async function start() {
    var parts = document.getElementById("junheng-program").dataset.parts.split(" ").map(Number);
    var content = new Uint8Array(parts[0] + parts[1] + parts[2]);
    var filled = 0;
    (await Promise.all(window.junhengPieces)).forEach(function (piece) {
      content.set(piece, filled);
      filled += piece.length;
    });
    var module = WebAssembly.compile(content.subarray(parts[0] + parts[1]));
    var words = new TextDecoder();
    var style = document.createElement("style");
    style.textContent = words.decode(content.subarray(0, parts[0]));
    document.head.appendChild(style);
    var glue = words.decode(content.subarray(parts[0], parts[0] + parts[1]));
    var work = document.getElementById("junheng-workspace").textContent;
    window.junhengFile = { glue: glue, work: work, copy: copy };
    window.junhengPieces = null;
    ["junheng-program", "junheng-program-2", "junheng-unpacker", "junheng-workspace"].forEach(function (id) {
      document.getElementById(id).remove();
    });
    var address = URL.createObjectURL(new Blob([glue], { type: "text/javascript" }));
    var bindings = await import(address);
    URL.revokeObjectURL(address);
    await bindings.default({ module_or_path: await module });
    dispatchEvent(new CustomEvent("TrunkApplicationStarted"));
  }
  start();
})();

// Starts the program of this file, and can write the file again with the user's work in it.
(function () {
  "use strict";
  // As the file was read: whatever changes the page comes later.
  var file = "<!DOCTYPE html>" + document.documentElement.outerHTML;
  var MARK = 'id="junheng-workspace">';

  // Workers are made from addresses of this page alone; nothing else may turn a text into a script.
  if (window.trustedTypes) {
    trustedTypes.createPolicy("default", {
      createScriptURL: function (address) {
        if (address.indexOf("blob:") === 0) return address;
        throw new TypeError("no script from " + address);
      },
    });
  }

  // The bytes that the letters of an element stand for, two in each.
  function bytes(id) {
    var element = document.getElementById(id);
    var text = element.textContent;
    var letters = new Uint16Array(text.length);
    var count = 0;
    for (var i = 0; i < text.length; i += 1) {
      var letter = text.charCodeAt(i);
      if (letter === 0xe000) {
        i += 1;
        letter = text.charCodeAt(i);
        letter = letter >= 0x5800 ? letter ^ 0x8000 : letter - 0x100;
      }
      letters[count] = letter;
      count += 1;
    }
    return new Uint8Array(letters.buffer, 0, Number(element.dataset.length));
  }

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

  // The content of a piece, with the module that unpacks it; also runs in workers, so it names nothing else.
  async function unpack(unpacker, piece, length) {
    var module = (await WebAssembly.instantiate(unpacker, {})).instance.exports;
    var room = module.room(piece.length);
    new Uint8Array(module.memory.buffer).set(piece, room);
    var at = module.unpack(room, piece.length, length);
    if (at === 0) throw new Error("the file is damaged");
    return new Uint8Array(module.memory.buffer, at, length);
  }

  // What a worker of a piece runs.
  var WORKER =
    "onmessage = async function (event) { try { var given = event.data; var content = (await (" +
    unpack +
    ")(given[0], given[1], given[2])).slice(); postMessage(content, [content.buffer]); } catch (error) { postMessage(null); } };";

  // The same in a worker, beside other pieces; by ourselves where there are no workers.
  function beside(address, unpacker, piece, length) {
    return new Promise(function (resolve, reject) {
      function alone() {
        unpack(unpacker, piece, length).then(resolve, reject);
      }
      try {
        var worker = new Worker(address);
        worker.onmessage = function (event) {
          worker.terminate();
          if (event.data) resolve(event.data);
          else alone();
        };
        worker.onerror = function (event) {
          event.preventDefault();
          alone();
        };
        worker.postMessage([unpacker, piece, length]);
      } catch (error) {
        alone();
      }
    });
  }

  async function start() {
    var address = URL.createObjectURL(new Blob([WORKER], { type: "text/javascript" }));
    var unpacker = bytes("junheng-unpacker");
    var pieces = ["junheng-program", "junheng-program-2"].map(function (id) {
      var length = Number(document.getElementById(id).dataset.content);
      return beside(address, unpacker, bytes(id), length);
    });
    var parts = document.getElementById("junheng-program").dataset.parts.split(" ").map(Number);
    var content = new Uint8Array(parts[0] + parts[1] + parts[2]);
    var filled = 0;
    (await Promise.all(pieces)).forEach(function (piece) {
      content.set(piece, filled);
      filled += piece.length;
    });
    URL.revokeObjectURL(address);
    var module = WebAssembly.compile(content.subarray(parts[0] + parts[1]));
    var words = new TextDecoder();
    var style = document.createElement("style");
    style.textContent = words.decode(content.subarray(0, parts[0]));
    document.head.appendChild(style);
    var glue = words.decode(content.subarray(parts[0], parts[0] + parts[1]));
    var work = document.getElementById("junheng-workspace").textContent;
    window.junhengFile = { glue: glue, work: work, copy: copy };
    ["junheng-program", "junheng-program-2", "junheng-unpacker", "junheng-workspace"].forEach(function (id) {
      document.getElementById(id).remove();
    });
    address = URL.createObjectURL(new Blob([glue], { type: "text/javascript" }));
    var bindings = await import(address);
    URL.revokeObjectURL(address);
    await bindings.default({ module_or_path: await module });
    dispatchEvent(new CustomEvent("TrunkApplicationStarted"));
  }
  start();
})();

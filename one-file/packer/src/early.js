// Unpacks the pieces of the program while the browser still reads the file: each begins when it is there.
(function () {
  "use strict";

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
  function bytes(element) {
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

  // The content of a piece, with the module that unpacks it; also runs in workers, so it names nothing else.
  function unpack(module, piece, length) {
    return WebAssembly.instantiate(module, {}).then(function (started) {
      var unpacker = (started.instance || started).exports;
      var room = unpacker.room(piece.length);
      new Uint8Array(unpacker.memory.buffer).set(piece, room);
      var at = unpacker.unpack(room, piece.length, length);
      if (at === 0) throw new Error("the file is damaged");
      return new Uint8Array(unpacker.memory.buffer, at, length);
    });
  }

  // What a worker runs: first it is given the module, then a piece.
  var WORKER =
    "var module; onmessage = function (event) {" +
    "if (!module) { module = WebAssembly.compile(event.data); return; }" +
    "module.then(function (ready) { return (" +
    unpack +
    ")(ready, event.data[0], event.data[1]); }).then(function (content) { content = content.slice(); postMessage(content, [content.buffer]); }, function () { postMessage(null); }); };";

  var unpacker = bytes(document.getElementById("junheng-unpacker"));
  var address = URL.createObjectURL(new Blob([WORKER], { type: "text/javascript" }));
  var workers = [worker(), worker()];

  function worker() {
    try {
      var started = new Worker(address);
      started.postMessage(unpacker);
      return started;
    } catch (error) {
      return null;
    }
  }

  // The content of each piece that was read, in order.
  window.junhengPieces = [];

  // Unpacks the piece before the script that calls this, in a worker; by ourselves where there is none.
  window.junhengPiece = function () {
    var element = document.currentScript.previousElementSibling;
    var packed = bytes(element);
    var length = Number(element.dataset.content);
    var helper = workers.shift();
    var content = new Promise(function (resolve, reject) {
      function alone() {
        unpack(unpacker, packed, length).then(resolve, reject);
      }
      if (!helper) {
        alone();
        return;
      }
      helper.onmessage = function (event) {
        helper.terminate();
        if (event.data) resolve(event.data);
        else alone();
      };
      helper.onerror = function (event) {
        event.preventDefault();
        alone();
      };
      helper.postMessage([packed, length]);
    });
    // Told by whoever waits for all of them.
    content.catch(function () {});
    window.junhengPieces.push(content);
  };
})();

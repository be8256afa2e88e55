// SPDX-License-Identifier: Apache-2.0
// Comfort only: puts texts for the chat group on the clipboard. They stand on the page as well.
"use strict";
(function () {
  // The old way first: it works on an intranet without a certificate too, and is done before the page goes.
  function copy(words) {
    const held = document.activeElement;
    const box = document.createElement("textarea");
    box.value = words;
    box.className = "unseen";
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    if (held) held.focus();
    if (!done && navigator.clipboard) navigator.clipboard.writeText(words);
  }

  function wordsOf(place) {
    const boxes = Array.from(place.querySelectorAll("textarea"));
    return boxes.map(function (box) { return box.value; }).join("\n\n");
  }

  document.querySelectorAll("form[data-copies]").forEach(function (form) {
    form.addEventListener("submit", function () { copy(wordsOf(form)); });
  });

  document.querySelectorAll("button[data-copy]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      copy(wordsOf(button.closest(".copied-text")));
      button.textContent = document.body.dataset.copied;
    });
  });
})();

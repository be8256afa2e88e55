// SPDX-License-Identifier: Apache-2.0
// Comfort only: files by drop, and the light that goes with the draft that one is at.
"use strict";
(function () {
  const upload = document.querySelector("form[data-drop]");
  if (upload) {
    const file = upload.querySelector("input[type=file]");
    ["dragover", "dragleave", "drop"].forEach(function (name) {
      upload.addEventListener(name, function (event) {
        event.preventDefault();
        upload.classList.toggle("over", name === "dragover");
        if (name === "drop" && event.dataTransfer.files.length) file.files = event.dataTransfer.files;
      });
    });
  }

  const source = document.querySelector(".review .source");
  if (!source) return;

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  function light(draft, follow) {
    all(".lit").forEach(function (lit) { lit.classList.remove("lit"); });
    if (!draft) return;
    const pieces = all('[data-of="' + draft + '"]');
    const card = document.getElementById("draft-" + draft);
    pieces.forEach(function (piece) { piece.classList.add("lit"); });
    if (card) card.classList.add("lit");
    if (follow === "source" && pieces.length) {
      const place = pieces[0].getBoundingClientRect().top - source.getBoundingClientRect().top;
      source.scrollTop += place - source.clientHeight / 3;
    }
    if (follow === "draft" && card) card.scrollIntoView({ block: "center" });
  }

  all("[data-draft]").forEach(function (card) {
    card.addEventListener("focusin", function () { light(card.dataset.draft, "source"); });
    card.addEventListener("mouseenter", function () { light(card.dataset.draft); });
  });
  all("[data-of]").forEach(function (piece) {
    piece.addEventListener("mouseenter", function () { light(piece.dataset.of); });
    piece.addEventListener("click", function () {
      if (String(window.getSelection())) return;
      light(piece.dataset.of, "draft");
    });
  });
  // Only the paper moves: the drafts stay where they are being read.
  all("a.to-source").forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      const card = link.closest("[data-draft]");
      if (card) light(card.dataset.draft, "source");
      else {
        const place = document.querySelector(link.getAttribute("href"));
        const top = source.getBoundingClientRect().top + 80;
        if (place) source.scrollTop += place.getBoundingClientRect().top - top;
      }
    });
  });

  // The cue of a value is lit while its reason is open.
  all("details.why").forEach(function (why) {
    why.addEventListener("toggle", function () {
      const link = why.querySelector("a.to-cue");
      const cue = link && document.querySelector(link.getAttribute("href"));
      if (!cue) return;
      cue.classList.toggle("lit-cue", why.open);
      const top = source.getBoundingClientRect().top + 80;
      if (why.open) source.scrollTop += cue.getBoundingClientRect().top - top;
    });
  });

  // Words selected in the paper are carried into the form that makes a duty of them.
  const mark = document.querySelector("[data-mark]");
  source.addEventListener("mouseup", function () {
    const words = String(window.getSelection()).trim();
    if (!mark || words.length < 4) return;
    mark.open = true;
    mark.querySelector("textarea").value = words;
  });
})();

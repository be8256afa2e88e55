// SPDX-License-Identifier: Apache-2.0
// Comfort only: every act works without it.
"use strict";
(function () {
  function typing(event) {
    const at = event.target;
    return event.isComposing || event.keyCode === 229 || at.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
  }

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll("[data-row]"));
  }

  function move(by) {
    const all = rows();
    if (!all.length) return;
    const now = all.indexOf(document.activeElement);
    const next = all[Math.max(0, Math.min(all.length - 1, now + by))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
    const keyed = document.querySelector('[data-key="' + (event.key === '"' ? "" : event.key) + '"]');
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "Enter" && document.activeElement.hasAttribute("data-row")) {
      const link = document.activeElement.querySelector("a[href]");
      if (link) link.click();
    } else if (keyed) {
      event.preventDefault();
      keyed.focus();
    }
  });

  // Words typed and not yet sent are worth a question.
  let unsent = false;
  document.addEventListener("input", function (event) {
    if (event.target.form && event.target.form.method === "post") unsent = true;
  });
  document.addEventListener("submit", function () { unsent = false; });
  window.addEventListener("beforeunload", function (event) {
    if (unsent) event.preventDefault();
  });
})();

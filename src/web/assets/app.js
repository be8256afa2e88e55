// SPDX-License-Identifier: Apache-2.0
// Comfort only: every act works without it.
"use strict";
(function () {
  const keys = document.getElementById("keys");

  // Whoever types keeps the keys; an input method composes with some of them.
  function isTyping(event) {
    const at = event.target;
    const takesText = at.isContentEditable || /^(TEXTAREA|SELECT)$/.test(at.tagName) ||
      (at.tagName === "INPUT" && !/^(checkbox|radio)$/.test(at.type));
    return event.isComposing || takesText;
  }

  // A Chinese input method turns marks into its own, or keeps the key for itself where nothing takes text.
  function meant(event) {
    const marks = { "、": "/", "／": "/", "？": "?" };
    const codes = { KeyJ: "j", KeyK: "k", Slash: event.shiftKey ? "?" : "/", Enter: "Enter" };
    return event.key === "Process" ? codes[event.code] : marks[event.key] || event.key;
  }

  function move(by) {
    const rows = Array.from(document.querySelectorAll("[data-row]"));
    if (!rows.length) return;
    const now = rows.indexOf(document.activeElement.closest("[data-row]"));
    const next = rows[Math.max(0, Math.min(rows.length - 1, now + by))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  function open() {
    const row = document.activeElement;
    const link = row.hasAttribute("data-row") && row.querySelector("a[href]");
    if (link) link.click();
    return Boolean(link);
  }

  function answer(key) {
    if (key === "j") move(1);
    else if (key === "k") move(-1);
    else if (key === "Enter") return open();
    else if (key === "?") keys.showModal();
    else if (key === "/") document.getElementById("quick").focus();
    else return false;
    return true;
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || keys.open) return;
    if (answer(meant(event))) event.preventDefault();
  });
  const showKeys = document.getElementById("show-keys");
  showKeys.hidden = false;
  showKeys.addEventListener("click", function () { keys.showModal(); });

  // A long choice of organisations becomes a list that narrows while one types. The select stays the control
  // that is sent.
  function pick(select) {
    const box = document.createElement("div");
    const filter = document.createElement("input");
    const list = document.createElement("ul");
    const none = document.createElement("p");
    const label = select.closest("label");
    const name = (label.querySelector(".name") || label.firstChild).textContent.trim();
    box.className = "picked";
    filter.type = "search";
    filter.placeholder = document.body.dataset.pick;
    filter.setAttribute("aria-label", name + " " + filter.placeholder);
    none.className = "empty";
    none.textContent = document.body.dataset.pickNone;
    none.hidden = true;
    const options = Array.from(select.options);
    options.forEach(function (option) { list.append(choiceOf(option)); });
    filter.addEventListener("input", function () {
      const words = filter.value.trim();
      options.forEach(function (option, at) {
        list.children[at].hidden = !option.text.includes(words) && !option.selected;
      });
      none.hidden = Array.from(list.children).some(function (item) { return !item.hidden; });
    });
    box.append(filter, list, none);
    const group = document.createElement("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", name);
    const heading = document.createElement("span");
    heading.className = "label name";
    heading.textContent = name;
    select.hidden = true;
    group.append(heading, box);
    label.replaceWith(group);
    group.append(select);
  }

  function choiceOf(option) {
    const item = document.createElement("li");
    const label = document.createElement("label");
    const tick = document.createElement("input");
    tick.type = "checkbox";
    tick.checked = option.selected;
    tick.addEventListener("change", function () { option.selected = tick.checked; });
    label.append(tick, " " + option.text);
    item.append(label);
    return item;
  }

  // What is folded away costs nothing until it is opened.
  document.querySelectorAll("select[multiple]").forEach(function (select) {
    const fold = select.closest("details:not([open])");
    if (fold) fold.addEventListener("toggle", function () { pick(select); }, { once: true });
    else pick(select);
  });

  // Of a form that serves many purposes, only what the chosen one needs.
  document.querySelectorAll("select[data-chooses]").forEach(function (select) {
    function show() {
      select.form.querySelectorAll("[data-for]").forEach(function (field) {
        field.hidden = !field.dataset.for.split(" ").includes(select.value);
      });
    }
    select.addEventListener("change", show);
    show();
  });

  // A due date: the lines of the chosen kind only; and who fills in a line means that line.
  document.querySelectorAll("[data-due]").forEach(function (form) {
    function show() {
      const chosen = form.querySelector('[name$=".when"]:checked');
      form.querySelectorAll("[data-for]").forEach(function (lines) {
        lines.hidden = !chosen || !lines.dataset.for.split(" ").includes(chosen.value);
      });
    }
    // Whoever chooses another way has given up the date; one that stood there before stays for comparison.
    function leaveDate() {
      const day = form.querySelector('[name$=".day"]');
      day.value = form.querySelector('[name$=".day_shown"]').value;
    }
    form.addEventListener("input", function (event) {
      const line = event.target.closest("p");
      const choice = line && line.querySelector("input[type=radio]");
      if (choice && event.target.type !== "radio") choice.checked = true;
      if (/\.when$/.test(event.target.name) && event.target.value !== "day") leaveDate();
      show();
    });
    show();
  });

  if (window.matchMedia("(max-width: 640px)").matches) {
    document.querySelectorAll("details[data-fold-on-phone]").forEach(function (fold) { fold.open = false; });
  }

  // Words typed and not yet sent are worth a question, unless they are kept anyway.
  let unsent = false;
  document.addEventListener("input", function (event) {
    const form = event.target.form;
    if (form && form.method === "post") unsent = !form.hasAttribute("data-kept");
  });
  document.addEventListener("submit", function () { unsent = false; });
  window.addEventListener("beforeunload", function (event) {
    if (unsent) event.preventDefault();
  });
})();

// SPDX-License-Identifier: Apache-2.0
// Comfort only: words typed into a form are kept on this machine until they are recorded, and a form that
// could not be sent stays as it is. Sent again it carries the same key, so that nothing is recorded twice.
"use strict";
(function () {
  const days_kept = 7;
  const send_time_max = 30000;
  const said = document.body.dataset;

  let store;
  try {
    store = window.localStorage;
  } catch (refused) {
    return;
  }

  function placeOf(form) {
    return "kept " + form.getAttribute("action") + (form.hasAttribute("data-copies") ? " copied" : "");
  }

  function entryOf(form) {
    try {
      return JSON.parse(store.getItem(placeOf(form)));
    } catch (broken) {
      return null;
    }
  }

  function keep(form, entry) {
    try {
      store.setItem(placeOf(form), JSON.stringify(entry));
      form.setAttribute("data-kept", "");
    } catch (full) {
      form.removeAttribute("data-kept");
    }
  }

  function forget(form) {
    store.removeItem(placeOf(form));
  }

  function typedInto(form) {
    return Array.from(form.elements).filter(function (control) {
      const takesWords = control.tagName === "TEXTAREA" || (control.tagName === "INPUT" &&
        !/^(hidden|file|password|checkbox|radio|submit|button)$/.test(control.type));
      return takesWords && control.name && !control.readOnly;
    });
  }

  function save(form) {
    const entry = entryOf(form) || { fields: {} };
    typedInto(form).forEach(function (control) {
      const isChanged = control.value !== control.defaultValue;
      if (isChanged || control.name in entry.fields) entry.fields[control.name] = control.value;
    });
    entry.at = Date.now();
    keep(form, entry);
  }

  function tell(form, name, role, words) {
    const line = form.querySelector("." + name) || document.createElement("p");
    line.className = name;
    line.setAttribute("role", role);
    line.textContent = words;
    if (!line.parentNode) form.prepend(line);
    return line;
  }

  function offerToDiscard(form) {
    const line = tell(form, "kept-note", "status", said.keptWords);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = said.discardWords;
    button.addEventListener("click", function () {
      forget(form);
      form.reset();
      line.remove();
    });
    line.append(" ", button);
  }

  function restore(form) {
    const entry = entryOf(form);
    if (!entry) return;
    if (Date.now() - entry.at > days_kept * 86400000) {
      forget(form);
      return;
    }
    const missing = typedInto(form).filter(function (control) {
      return control.name in entry.fields && control.value !== entry.fields[control.name];
    });
    missing.forEach(function (control) { control.value = entry.fields[control.name]; });
    if (!missing.length) return;
    form.setAttribute("data-kept", "");
    const fold = form.closest("details");
    if (fold) fold.open = true;
    offerToDiscard(form);
  }

  // ---- sending

  function wordsOf(body) {
    const words = new URLSearchParams(body);
    words.delete("key");
    words.delete("seen");
    return words.toString();
  }

  // The same words again are the same command. Changed ones are another: should the first have arrived after
  // all, the version that was seen makes a conflict of them, which is shown, instead of losing them.
  function chooseKey(form, body) {
    const failed = (entryOf(form) || {}).failed;
    if (!failed) return;
    const isSame = failed.words === wordsOf(body) || !body.has("seen");
    form.elements.key.value = isSame ? failed.key : failed.key + "-" + failed.times;
    body.set("key", form.elements.key.value);
  }

  function rememberFailure(form, body) {
    const entry = entryOf(form) || { fields: {} };
    const times = entry.failed ? entry.failed.times + 1 : 1;
    entry.failed = { key: body.get("key"), words: wordsOf(body), times: times };
    entry.at = Date.now();
    keep(form, entry);
  }

  // As a browser without scripts would: the answer is a page that tells every reason.
  function sendAsPage(form, action, button) {
    if (button && button.name) {
      const chosen = document.createElement("input");
      chosen.type = "hidden";
      chosen.name = button.name;
      chosen.value = button.value;
      form.append(chosen);
    }
    form.action = action;
    form.submit();
  }

  function go(location) {
    const here = window.location.pathname + window.location.search;
    if (location.split("#")[0] === here) window.location.reload();
    else window.location.assign(location);
  }

  // The words alone tell whether a form that is sent again says the same.
  function wordsIn(data) {
    const isWords = function (part) { return typeof part[1] === "string"; };
    return new URLSearchParams(Array.from(data).filter(isWords));
  }

  function hasFiles(data) {
    return Array.from(data).some(function (part) { return typeof part[1] !== "string" && part[1].size > 0; });
  }

  // The browser says by its header whether these are words or words with files.
  function post(action, body) {
    const patience = new AbortController();
    const timer = setTimeout(function () { patience.abort(); }, send_time_max);
    const headers = { Accept: "application/json" };
    return fetch(action, { method: "POST", headers: headers, body: body, signal: patience.signal })
      .then(function (answer) {
        if (answer.status >= 500) throw new Error("not now");
        return answer.ok ? answer.json() : null;
      })
      .finally(function () { clearTimeout(timer); });
  }

  function send(form, button) {
    const action = button && button.hasAttribute("formaction") ? button.formAction : form.action;
    const data = new FormData(form);
    if (button && button.name) data.append(button.name, button.value);
    const words = wordsIn(data);
    chooseKey(form, words);
    data.set("key", words.get("key"));
    post(action, hasFiles(data) ? data : words).then(function (model) {
      if (model) forget(form);
      if (model && model.location) go(model.location);
      else sendAsPage(form, action, button);
    }, function () {
      form.removeAttribute("aria-busy");
      save(form);
      rememberFailure(form, words);
      tell(form, "send-failed", "alert", said.notSent);
    });
  }

  // A paste box has no key: it is sent as a page, once the server is known to hear.
  function sendPasted(form) {
    fetch("/health", { cache: "no-store" }).then(function () {
      window.sessionStorage.setItem("sent", placeOf(form));
      form.submit();
    }, function () {
      form.removeAttribute("aria-busy");
      tell(form, "send-failed", "alert", said.notSent);
    });
  }

  // Where the form that was sent is not shown again, its words have arrived.
  function forgetArrived(forms) {
    const sent = window.sessionStorage.getItem("sent");
    window.sessionStorage.removeItem("sent");
    const isShownAgain = forms.some(function (form) { return placeOf(form) === sent; });
    if (sent && !isShownAgain) store.removeItem(sent);
  }

  // Who confirms a preview is done with the words that were previewed.
  document.querySelectorAll("form[data-settles]").forEach(function (form) {
    form.addEventListener("submit", function () {
      window.sessionStorage.setItem("sent", "kept " + form.dataset.settles);
    });
  });

  const forms = Array.from(document.querySelectorAll("form[data-keep]"));
  forgetArrived(forms);
  forms.forEach(function (form) {
    form.addEventListener("input", function () { save(form); });
    restore(form);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      const button = event.submitter || form.querySelector("button:not([type=button])");
      if (form.getAttribute("aria-busy") === "true") return;
      form.setAttribute("aria-busy", "true");
      if (form.elements.key) send(form, button);
      else sendPasted(form);
    });
  });
})();

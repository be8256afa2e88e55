// SPDX-License-Identifier: Apache-2.0
// Comfort only: says on the page of a case that somebody has acted on it meanwhile. What one types is never
// touched.
"use strict";
(function () {
  const line = document.getElementById("watch");
  const every = 15000;
  const seen = Number(line ? line.dataset.version : 0);
  let tag = "";
  let told = seen;

  function tell(model) {
    if (model.version <= told) return;
    told = model.version;
    const act = model.history[0];
    const link = document.createElement("a");
    link.href = line.dataset.address;
    link.textContent = line.dataset.said.replace("{person}", act.person).replace("{act}", act.label);
    line.textContent = "";
    line.append(link);
  }

  function look() {
    if (document.visibilityState !== "visible") return;
    const headers = { Accept: "application/json" };
    if (tag) headers["If-None-Match"] = tag;
    fetch(line.dataset.address, { headers: headers, cache: "no-store" }).then(function (answer) {
      if (!answer.ok) return null;
      tag = answer.headers.get("ETag") || "";
      return answer.json().then(tell);
    }).catch(function () { tag = ""; });
  }

  if (!line) return;
  tag = line.dataset.tag;
  setInterval(look, every);
  document.addEventListener("visibilitychange", look);
})();

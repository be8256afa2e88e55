// SPDX-License-Identifier: Apache-2.0
// Every state has its sentence and its next step, in both languages, as a page and as data.
import assert from "node:assert/strict";
import test from "node:test";
import { inOffice, loadSample, modelOf, openPage, send } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };

const sentences = {
  "/register?words=没有这样的话": { zh: "没有符合条件的督办件", en: "No case passes the filter" },
  "/no/such/address": { status: 404, zh: "没有这个页面", en: "There is no such page" },
  "/cases/no-such-case": { status: 404, zh: "没有这个督办件", en: "no such case" },
  "/minutes/no-such-minutes": { status: 404, zh: "没有", en: "no" },
};

test("nothing found is said with its next step, in both languages, as page and as data", () =>
  inOffice(options, async (office, browser) => {
    for (const language of ["zh", "en"]) {
      const page = await openPage(browser, office, { language, scripts: false });
      for (const [path, { status = 200, ...said }] of Object.entries(sentences)) {
        const response = await page.goto(office.address + path);
        assert.equal(response.status(), status, path);
        const main = page.locator("main");
        assert.match(await main.innerText(), new RegExp(said[language], "i"), path);
        assert.ok((await main.getByRole("link").count()) > 0, `${path} leads on`);
      }
      await page.context().close();
    }
    for (const [path, { status = 200 }] of Object.entries(sentences)) {
      const model = await modelOf(office, encodeURI(path), status);
      assert.ok(status === 200 ? model.total === 0 : model.reasons.length > 0, path);
    }
  }));

test("a page behind the last one is the last one, and a refused selection leads back to the register", () =>
  inOffice(options, async (office, browser) => {
    const { total, page, groups } = await modelOf(office, "/register?page=900&group=none");
    const { groups: first } = await modelOf(office, "/register?group=none");
    assert.ok(total > 0 && page === 1);
    assert.deepEqual(groups, first);
    const opened = await openPage(browser, office, { scripts: false });
    await opened.goto(`${office.address}/register`);
    await opened.getByRole("button", { name: "群内催办" }).click();
    assert.match(await opened.locator("main").innerText(), /内容有误[^]*勾选 1 至 500 件/);
    await opened.getByRole("link", { name: "回到台账" }).click();
    assert.equal(new URL(opened.url()).pathname, "/register");
  }));

test("too large an upload is refused in words, as page and as data", () =>
  inOffice(options, async (office) => {
    const body = new FormData();
    body.append("file", new Blob([new Uint8Array(21 * 1024 * 1024)]), "heavy.txt");
    for (const accept of ["text/html", "application/json"]) {
      const response = await fetch(`${office.address}/minutes`, {
        method: "POST", body, headers: { Accept: accept },
      });
      assert.equal(response.status, 413);
      assert.match(await response.text(), /20 MB.*Over 20 MB/s);
    }
  }));

test("an act on what somebody has changed meanwhile is a conflict in words, as data too", () =>
  inOffice(options, async (office) => {
    const { groups } = await modelOf(office, "/register?state=proposed&group=none");
    const { href, version } = groups[0].rows[0];
    const stale = { key: "k-1", seen: String(version - 1), as: "office", "field.approver": "温如岚" };
    const conflict = await send(office, `${href}/acts/approve`, stale);
    assert.equal(conflict.status, 409);
    assert.match(conflict.model.reasons.join(), /新的办理记录/);
    const nonsense = await send(office, `${href}/acts/approve`, { ...stale, key: "k-2", seen: "x" });
    assert.equal(nonsense.status, 400);
    assert.match(nonsense.model.reasons.join(), /重新打开页面/);
  }));

test("proposing all is offered only while something is left to confirm or to propose", () =>
  inOffice(options, async (office, browser) => {
    const { minutes } = await modelOf(office, "/minutes");
    const [, id] = minutes[0].href.match(/([^/]+)$/);
    const page = await openPage(browser, office, { scripts: false });
    const button = page.getByRole("button", { name: "全部提交立项审核" });
    await page.goto(`${office.address}/minutes/${id}/review`);
    if (await button.count()) await button.click();
    await page.goto(`${office.address}/minutes/${id}/review`);
    const waiting = `/register?minutes=${id}&state=read&group=none`;
    const { groups, total } = await modelOf(office, waiting);
    assert.ok(total > 0, "some lack what a proposal needs");
    assert.equal(await button.count(), 1);
    for (const { id: key, href } of groups.flatMap((group) => group.rows)) {
      await send(office, `${href}/acts/drop`, { key, as: "office", "field.reason": "不属本级职责" });
    }
    await page.reload();
    assert.equal((await modelOf(office, waiting)).total, 0);
    assert.equal(await button.count(), 0);
    assert.match(await page.locator(".review-foot").innerText(), /没有待确认、待提交的事项了/);
  }));

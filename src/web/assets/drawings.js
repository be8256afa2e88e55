// SPDX-License-Identifier: Apache-2.0
// Draws the overview's tables. A table says the same and stays below its drawing, folded; what is drawn is
// read from it, the doors included. Nothing moves: the place of a drawing is kept before the page is painted,
// and filled once the library has come. A shape or pattern tells what a colour tells.
"use strict";
(function () {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const row_px = 24;
  const axes_px = 56;

  // ---- what the tables say

  function cellOf(cell) {
    const link = cell.querySelector("a[href]");
    return { count: Number(cell.textContent), href: link && link.getAttribute("href") };
  }

  // { columns: [name], rows: [{ name, cells: [{ count, href }] }], most: the greatest count }
  function tableOf(section) {
    const words = function (cell) { return cell.textContent.trim(); };
    const rows = Array.from(section.querySelectorAll("tbody tr"), function (row) {
      return { name: words(row.cells[0]), cells: Array.from(row.cells).slice(1).map(cellOf) };
    });
    const counts = rows.map(function (row) {
      return Math.max.apply(null, row.cells.map(function (cell) { return cell.count; }));
    });
    return {
      columns: Array.from(section.querySelectorAll("thead th")).slice(1).map(words),
      rows: rows,
      most: Math.max.apply(null, counts.concat(1)),
    };
  }

  // ---- paper and ink

  function inks() {
    const style = getComputedStyle(document.documentElement);
    const ink = {};
    ["paper", "ink", "soft", "hair", "wash", "normal", "vermilion"].forEach(function (name) {
      ink[name] = style.getPropertyValue("--" + name).trim();
    });
    ink.face = style.fontFamily;
    return ink;
  }

  function slanted(ink) {
    return { color: ink.paper, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };
  }

  // Outlined on the paper: what is neither under way nor finished.
  function hollow(ink) {
    return { color: ink.wash, borderColor: ink.soft, borderWidth: 1, borderType: "dashed" };
  }

  function common(ink, table) {
    return {
      animation: false,
      textStyle: { fontFamily: ink.face, fontSize: 13, color: ink.ink },
      legend: {
        left: 0, top: 0, itemWidth: 18, itemHeight: 10, selectedMode: false, textStyle: { color: ink.ink },
      },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: "shadow" }, padding: 8,
        backgroundColor: ink.paper, borderColor: ink.soft, textStyle: { color: ink.ink, fontSize: 13 },
        formatter: function (points) { return said(table, points[0].dataIndex); },
      },
    };
  }

  function said(table, at) {
    const row = table.rows[at];
    return [row.name].concat(table.columns.map(function (column, place) {
      return column + "  " + row.cells[place].count;
    })).join("\n");
  }

  function names(table) {
    return table.rows.map(function (row) { return row.name; });
  }

  // Bars that lie, the first row on top.
  function lying(ink, table, name_px, words_px) {
    return Object.assign(common(ink, table), {
      grid: { left: name_px + 8, right: words_px, top: 32, bottom: 8 },
      xAxis: { type: "value", max: table.most, splitLine: { show: false }, axisLabel: { show: false } },
      yAxis: {
        type: "category", inverse: true, data: names(table), axisTick: { show: false },
        axisLine: { lineStyle: { color: ink.ink } },
        axisLabel: { color: ink.ink, width: name_px, overflow: "truncate", interval: 0 },
      },
    });
  }

  function bar(name, values, itemStyle) {
    return {
      name: name, type: "bar", stack: "all", barWidth: 14, cursor: "pointer", data: values,
      itemStyle: itemStyle,
    };
  }

  // Written behind the whole bar, however its parts are told apart: an empty last part bears the words.
  function behind(ink, words) {
    return {
      type: "bar", stack: "all", barWidth: 14, silent: true, tooltip: { show: false },
      data: words.map(function () { return 0; }),
      label: {
        show: true, position: "right", color: ink.ink,
        formatter: function (point) { return words[point.dataIndex]; },
        rich: { late: { color: ink.vermilion } },
      },
    };
  }

  // ---- the three drawings: what is drawn, and to which column of the table each series belongs

  function organisations(ink, table, width) {
    const option = lying(ink, table, Math.min(200, width * 0.36), 56);
    const on_time = table.rows.map(function (row) { return row.cells[0].count - row.cells[1].count; });
    const overdue = table.rows.map(function (row) { return row.cells[1].count; });
    const words = table.rows.map(function (row) {
      return row.cells[0].count + (row.cells[1].count ? " {late|■" + row.cells[1].count + "}" : "");
    });
    option.series = [
      bar(table.columns[0], on_time, { color: ink.soft }),
      bar(table.columns[1], overdue, { color: ink.vermilion, decal: slanted(ink) }),
      behind(ink, words),
    ];
    return { option: option, columns: [0, 1], height: table.rows.length * row_px + axes_px };
  }

  function line(name, values, color, symbol, type) {
    return {
      name: name, type: "line", data: values, symbol: symbol, symbolSize: 10, showAllSymbol: true,
      cursor: "pointer", lineStyle: { color: color, width: 2, type: type }, itemStyle: { color: color },
    };
  }

  function months(ink, table) {
    const values = function (place) {
      return table.rows.map(function (row) { return row.cells[place].count; });
    };
    const option = common(ink, table);
    option.legend.itemWidth = 32;
    option.tooltip.axisPointer = { type: "line", lineStyle: { color: ink.soft } };
    option.grid = { left: 32, right: 16, top: 40, bottom: 28 };
    option.xAxis = {
      type: "category", data: names(table), axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.ink } },
      axisLabel: { color: ink.ink, hideOverlap: true, showMaxLabel: true },
    };
    option.yAxis = {
      type: "value", minInterval: 1, axisLabel: { color: ink.soft },
      splitLine: { lineStyle: { color: ink.hair } },
    };
    option.series = [
      line(table.columns[0], values(0), ink.ink, "circle", "solid"),
      line(table.columns[1], values(1), ink.normal, "diamond", "dashed"),
      line(table.columns[2], values(2), ink.vermilion, "rect", "dotted"),
    ];
    return { option: option, columns: [0, 1, 2], height: 240 };
  }

  // Matters, duties, not docketed, open, finished: the bar is the duties; the finished ones stand first.
  // What has ended otherwise is no figure of the table, and no door.
  function meetings(ink, table, width, rest) {
    const option = lying(ink, table, Math.min(240, width * 0.4), 104);
    const parts = table.rows.map(function (row) {
      const counts = row.cells.map(function (cell) { return cell.count; });
      const [matters, duties, undocketed, open, finished] = counts;
      return {
        undocketed: undocketed, open: open, finished: finished,
        others: duties - undocketed - open - finished,
        words: matters + " → " + duties + " → " + finished,
      };
    });
    const each = function (name) { return parts.map(function (part) { return part[name]; }); };
    option.series = [
      bar(table.columns[4], each("finished"), { color: ink.normal, decal: slanted(ink) }),
      bar(table.columns[3], each("open"), { color: ink.soft }),
      bar(table.columns[2], each("undocketed"), hollow(ink)),
    ];
    if (parts.some(function (part) { return part.others > 0; })) {
      option.series.push(bar(rest, each("others"), { color: ink.hair }));
    }
    option.series.push(behind(ink, each("words")));
    return { option: option, columns: [4, 3, 2], height: table.rows.length * row_px + axes_px };
  }

  const kinds = { organisations: organisations, months: months, meetings: meetings };

  // A long list is drawn in two halves, side by side where there is room, to one measure.
  const rows_together_max = 20;

  function partsOf(table) {
    const half = Math.ceil(table.rows.length / (table.rows.length > rows_together_max ? 2 : 1));
    const parts = [];
    for (let at = 0; at < table.rows.length; at += half) {
      parts.push({ columns: table.columns, most: table.most, rows: table.rows.slice(at, at + half) });
    }
    return parts;
  }

  function drawPart(table, frame, make) {
    const chart = echarts.init(frame, null, { renderer: "canvas" });
    const show = function () {
      chart.resize();
      chart.setOption(make().option, true);
    };
    chart.on("click", function (point) {
      const cell = table.rows[point.dataIndex].cells[make().columns[point.seriesIndex]];
      if (cell && cell.href) window.location.assign(cell.href);
    });
    show();
    dark.addEventListener("change", show);
    window.addEventListener("resize", show);
  }

  // Gives what draws into the place that is kept.
  function place(table, frame, section) {
    const make = function () {
      return kinds[section.dataset.drawing](inks(), table, frame.clientWidth, section.dataset.rest);
    };
    frame.style.height = make().height + "px";
    return function () { drawPart(table, frame, make); };
  }

  function prepare(section) {
    const table = tableOf(section);
    if (!table.rows.length) return;
    const figures = section.querySelector("details");
    const frames = document.createElement("div");
    frames.className = "drawn-parts";
    frames.setAttribute("aria-hidden", "true");  // the table says it
    figures.before(frames);
    figures.open = false;
    const parts = section.dataset.drawing === "organisations" ? partsOf(table) : [table];
    const framed = parts.map(function (part) {
      const frame = document.createElement("div");
      frame.className = "drawn";
      frames.append(frame);
      return [part, frame];
    });
    const draws = framed.map(function (pair) { return place(pair[0], pair[1], section); });
    document.addEventListener("DOMContentLoaded", function () {
      const hasLibrary = typeof echarts === "object";
      if (hasLibrary) draws.forEach(function (draw) { draw(); });
      else frames.remove();
      figures.open = !hasLibrary;
    });
    window.addEventListener("beforeprint", function () { figures.open = true; });
    window.addEventListener("afterprint", function () { figures.open = false; });
  }

  document.querySelectorAll("[data-drawing]").forEach(prepare);
})();

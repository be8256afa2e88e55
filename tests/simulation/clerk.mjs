// SPDX-License-Identifier: Apache-2.0
// The office's clerk, who keys in for everybody: each act throws unless it is taken.
import { modelOf, send } from "../journeys/stage.mjs";

export function clerkOf(office) {
  let keys = 0;

  async function sent(path, fields) {
    const { status, model } = await send(office, path, { key: `clerk-${++keys}`, ...fields });
    if (status === 200) return model;
    const why = JSON.stringify(model.reasons ?? model);
    throw new Error(`${path} ${JSON.stringify(fields)} answers ${status}: ${why}`);
  }

  function withPrefix(fields) {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) =>
      [name === "happened_on" ? name : `field.${name}`, value]));
  }

  const act = (href, name, fields, role) => sent(`${href}/acts/${name}`, { ...role, ...withPrefix(fields) });
  return {
    sent,
    look: (path) => modelOf(office, path),
    /// As the office itself.
    act: (href, name, fields = {}) => act(href, name, fields, { as: "office" }),
    /// For a bearer, who told it by telephone.
    actFor: (role, bearer, href, name, fields = {}) =>
      act(href, name, fields, { as: role, on_behalf: bearer, source: "telephone" }),
    /// Every row of the register that passes.
    rows: async (query) => {
      const rows = [];
      for (let page = 1; ; ++page) {
        const { groups, total } = await modelOf(office, `/register?group=none&page=${page}&${query}`);
        rows.push(...groups.flatMap((group) => group.rows));
        if (rows.length >= total) return rows;
      }
    },
  };
}

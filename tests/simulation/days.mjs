// SPDX-License-Identifier: Apache-2.0
// Days as the story counts them: by months from its beginning. And chance that falls the same way each time.

const written = (year, month, day) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/// The `day` of the month that lies `months` after the one in which the story begins.
export function dayOf(begins, months, day) {
  const [year, month] = begins.split("-").map(Number);
  return written(year, month - 1 + months, day);
}

/// `days` after, or before where they are negative.
export function daysFrom(day, days) {
  const [year, month, date] = day.split("-").map(Number);
  return written(year, month - 1, date + days);
}

/// A number from 0 to 999 that depends on the words alone: FNV-1a.
export function chance(...words) {
  let hash = 0x811c9dc5;
  for (const letter of words.join("|")) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) % 1000;
}

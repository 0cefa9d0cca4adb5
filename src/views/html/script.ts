/**
 * The page's script, as text: it runs in the reader's browser, where nothing of ours can be imported. It only adds to
 * a page that is complete without it: search, filters, moving by keys, the choice of light or dark.
 *
 * Data never becomes markup here: elements are made one by one and text is set as text. Rows are read by position, as
 * evidence-row.ts defines them, and drawn exactly as evidence-item.ts writes them.
 */
import { SERVED_ROWS } from "./evidence-list.ts";

/** Runs in the head, before anything is drawn: the remembered choice of light or dark. */
export const THEME_SCRIPT = `
try {
  const theme = localStorage.getItem("waymark-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
`;

const THEME_BUTTON = `
const root = document.documentElement;
const themeButton = document.getElementById("theme");
const themes = { system: "as the system", light: "light", dark: "dark" };
const sayTheme = () => { themeButton.textContent = "Theme: " + themes[root.dataset.theme || "system"]; };
themeButton.hidden = false;
themeButton.addEventListener("click", () => {
  const next = { system: "light", light: "dark", dark: "system" }[root.dataset.theme || "system"];
  if (next === "system") delete root.dataset.theme; else root.dataset.theme = next;
  try { localStorage.setItem("waymark-theme", next); } catch {}
  sayTheme();
});
sayTheme();
`;

const PRINTING = `
let openedForPrint = [];
addEventListener("beforeprint", () => {
  openedForPrint = [...document.querySelectorAll("details:not([open]):not(.thread details)")];
  for (const one of openedForPrint) one.open = true;
});
addEventListener("afterprint", () => { for (const one of openedForPrint) one.open = false; });
`;

const DRAWING = `
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const linked = (url, label) => url === "" ? label : make("a", { href: url, rel: "noopener noreferrer" }, label);
const command = (label, text) => make("span", {}, label + " ", make("code", {}, text));
const drawQuote = ([text, place, url]) =>
  make("blockquote", {}, ...(text === "" ? [] : [make("p", { dir: "auto" }, text)]), make("footer", {}, linked(url, place)));
const drawCases = ([title, before, cases]) =>
  make("details", { class: "cases" }, make("summary", {}, title), make("ul", {}, ...cases.map(([object, day, url]) =>
    make("li", {}, linked(url ?? (before === "" ? "" : before + object), make("code", {}, object)), " " + day))));
const drawBody = ([id, , , , , , quotes, facts, cases]) => make("div", { class: "body" },
  ...quotes.map(drawQuote),
  make("dl", { class: "facts" }, ...facts.map(([label, text]) => make("div", {}, make("dt", {}, label), make("dd", {}, text)))),
  ...cases.map(drawCases),
  make("p", { class: "do" }, command("open", "waymark show " + id),
    command("rule", "waymark why " + id), command("wrong", "waymark mark " + id + " wrong")));
const drawRow = (row) => {
  const [id, day, date, sentence, context, tags] = row;
  return make("li", { class: "ev", id: "e-" + id }, make("details", {},
    make("summary", {}, make("time", { datetime: day }, date), make("span", { class: "what" },
      make("span", { class: "sentence" }, sentence), ...tags.flatMap((tag) => [" ", make("span", { class: "tag" }, tag)]),
      make("span", { class: "context" }, context))),
    drawBody(row)));
};
`;

const FILTERING = `
const WINDOW = ${SERVED_ROWS};
const at = (id) => document.getElementById(id);
const list = at("evidence-list"), form = at("evidence-filters"), search = at("evidence-search"), count = at("evidence-count");
const number = (value) => String(value).replace(/\\B(?=(\\d{3})+(?!\\d))/g, ",");
let rows = null, texts = null, found = null, start = 0;
const load = () => {
  if (rows !== null) return;
  const { strings, value } = JSON.parse(at("evidence-data").textContent);
  const read = (part) => Array.isArray(part) ? part.map(read) : strings[part];
  rows = value.map(read);
  texts = rows.map(([id, , , sentence, , , quotes, , , keys]) =>
    [id, sentence, ...quotes.map(([text]) => text), ...keys[4]].join(" ").toLowerCase());
  found = rows.map((_, index) => index);
};
const matches = (keys, wanted) =>
  (!wanted.skill || keys[0] === wanted.skill) && (!wanted.signal || keys[1] === wanted.signal) &&
  (!wanted.repo || keys[2] === wanted.repo) && (!wanted.period || keys[3] === wanted.period || keys[3].slice(0, 4) === wanted.period) &&
  (!wanted.area || keys[4].includes(wanted.area)) && (!wanted.state || keys[5].includes(wanted.state));
const filter = () => {
  load();
  const wanted = Object.fromEntries([...form.querySelectorAll("select")].map((one) => [one.name, one.value]));
  const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
  found = [];
  for (let index = 0; index < rows.length; index += 1)
    if (matches(rows[index][9], wanted) && words.every((word) => texts[index].includes(word))) found.push(index);
  const all = found.length === rows.length;
  count.textContent = all ? number(rows.length) + (rows.length === 1 ? " piece" : " pieces") + " of evidence"
    : number(found.length) + " of " + number(rows.length) + (found.length === 1 ? " matches" : " match");
  at("evidence-reset").hidden = words.length === 0 && Object.values(wanted).every((value) => value === "");
  show(0);
};
const show = (from) => {
  start = from;
  list.replaceChildren(...found.slice(from, from + WINDOW).map((index) => drawRow(rows[index])));
  sayRange();
};
const sayRange = () => {
  const total = found === null ? Number(list.dataset.total) : found.length;
  at("evidence-pager").hidden = total <= WINDOW;
  at("evidence-range").textContent = number(start + 1) + " to " + number(Math.min(start + WINDOW, total)) + " of " + number(total);
  at("evidence-before").disabled = start === 0;
  at("evidence-after").disabled = start + WINDOW >= total;
};
const turn = (by) => { load(); show(Math.max(0, start + by)); list.querySelector("summary")?.focus(); };
let waiting = 0;
const filterSoon = () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); };
`;

const REVEALING = `
const reveal = (id) => {
  if (!list.contains(document.getElementById("e-" + id))) {
    load();
    const index = rows.findIndex((row) => row[0] === id);
    if (index < 0) return;
    if (!found.includes(index)) { form.reset(); filter(); }
    show(Math.floor(found.indexOf(index) / WINDOW) * WINDOW);
  }
  for (const before of list.querySelectorAll(".revealed")) before.classList.remove("revealed");
  const item = document.getElementById("e-" + id), details = item.querySelector("details");
  item.classList.add("revealed");
  details.open = true;
  details.firstElementChild.focus({ preventScroll: true });
  details.scrollIntoView({ block: "center" });
};
const revealFromAddress = () => { if (location.hash.startsWith("#e-")) reveal(location.hash.slice(3)); };
document.addEventListener("click", (event) => {
  const id = event.target.closest?.("a[data-evidence]")?.dataset.evidence;
  if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (location.hash === "#e-" + id) reveal(id); else location.hash = "e-" + id;
});
addEventListener("hashchange", revealFromAddress);
`;

const KEYS = `
const say = (text) => { at("said").textContent = text; };
const copyMark = async (item) => {
  const text = "waymark mark " + item.id.slice(2) + " wrong";
  try { await navigator.clipboard.writeText(text); say("Copied: " + text); } catch { say("To say that this is wrong: " + text); }
};
const move = (current, by) => {
  const all = [...list.children];
  const next = all.indexOf(current) + by;
  if (all[next] !== undefined) all[next].querySelector("summary").focus();
  else if (next < 0) search.focus();
  else if (!at("evidence-after").disabled && !at("evidence-pager").hidden) turn(WINDOW);
};
list.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !event.target.matches(".ev > details > summary")) return;
  const item = event.target.closest(".ev");
  const action = {
    ArrowDown: () => move(item, 1), ArrowUp: () => move(item, -1),
    Home: () => list.firstElementChild.querySelector("summary").focus(),
    End: () => list.lastElementChild.querySelector("summary").focus(),
    w: () => copyMark(item),
  }[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
});
search.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "Enter") {
    event.preventDefault();
    clearTimeout(waiting);
    filter();
    list.querySelector("summary")?.focus();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  event.preventDefault();
  search.focus();
  search.select();
});
`;

const START = `
form.hidden = false;
const rest = at("evidence-rest");
if (rest) rest.classList.add("no-screen");
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", (event) => { if (event.target !== search) filter(); });
at("evidence-reset").addEventListener("click", () => { form.reset(); filter(); search.focus(); });
search.addEventListener("input", filterSoon);
at("evidence-before").addEventListener("click", () => turn(-WINDOW));
at("evidence-after").addEventListener("click", () => turn(WINDOW));
sayRange();
revealFromAddress();
`;

/** Runs at the end of the body. The list's part is skipped where there is no evidence. */
export const PAGE_SCRIPT: string = `"use strict";
{${THEME_BUTTON}}
{${PRINTING}}
if (document.getElementById("evidence-list")) {${DRAWING}${FILTERING}${REVEALING}${KEYS}${START}}
`;

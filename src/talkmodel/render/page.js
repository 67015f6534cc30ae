"use strict";
(() => {
  const all = (what) => [...document.querySelectorAll(what)];
  const facts = new Map(all(".fact").map((fact) => [fact.id, fact]));
  const marks = all(".m");
  const kinds = all("#filters input");
  const actor = document.getElementById("actor");
  const status = document.getElementById("status");
  const factsOf = (mark) => mark.dataset.facts.split(" ").map((key) => facts.get(key));
  const isShown = (fact) => !fact.parentElement.hidden;
  const isLink = (mark) => mark.hasAttribute("href");
  const stops = new Map(all("article").map((text) => [text, null]));
  let cameFrom = null;

  function clear() {
    for (const one of all(".chosen")) one.classList.remove("chosen");
    status.textContent = "";
  }

  function choose(chosen) {
    clear();
    for (const fact of chosen) fact.classList.add("chosen");
    const keys = new Set(chosen.map((fact) => fact.id));
    const there = marks.filter((mark) => factsOf(mark).some((fact) => keys.has(fact.id)));
    for (const mark of there) mark.classList.add("chosen");
    const names = chosen.map((fact) => fact.querySelector("summary").textContent);
    status.textContent = (names.length > 1 ? `${names.length} facts: ` : "Fact: ") + names.join("; ");
    return there;
  }

  // The Tab key stops at one mark of each article, so that the facts are not a hundred stops away.
  function stopAt(mark) {
    const text = mark.closest("article");
    if (stops.get(text)) stops.get(text).tabIndex = -1;
    mark.tabIndex = 0;
    stops.set(text, mark);
  }

  function stopAtLinks() {
    for (const mark of marks) {
      if (isLink(mark)) mark.tabIndex = -1;
      else mark.removeAttribute("tabindex");
    }
    for (const [text, last] of stops) {
      stops.set(text, null);
      const next = last && isLink(last) ? last : text.querySelector(".m[href]");
      if (next) stopAt(next);
    }
  }

  function go(from, step) {
    const here = [...from.closest("article").querySelectorAll(".m[href]")];
    here[here.indexOf(from) + step]?.focus();
  }

  function filter() {
    clear();
    const wanted = new Set(kinds.filter((box) => box.checked).map((box) => box.value));
    let left = 0;
    for (const fact of facts.values()) {
      const about = fact.dataset.actors.split(" ");
      const shown = wanted.has(fact.dataset.kind) && (!actor.value || about.includes(actor.value));
      fact.parentElement.hidden = !shown;
      left += shown;
    }
    for (const part of all(".kind")) part.hidden = !part.querySelector("li:not([hidden]) > .fact");
    for (const mark of marks) {
      const first = factsOf(mark).filter(isShown).at(-1);
      mark.classList.toggle("off", !first);
      if (first) mark.href = `#${first.id}`;
      else mark.removeAttribute("href");
    }
    stopAtLinks();
    status.textContent = `${left} of ${facts.size} facts are shown.`;
  }

  for (const mark of marks) {
    mark.addEventListener("focus", () => stopAt(mark));
    mark.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1 }[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(mark, step);
    });
    mark.addEventListener("click", (event) => {
      event.preventDefault();
      const here = factsOf(mark).filter(isShown);
      if (!here.length) return;
      cameFrom = mark;
      choose(here);
      for (const fact of here) fact.open = true;
      const first = here.at(-1).querySelector("summary");
      first.focus({ preventScroll: true });
      first.scrollIntoView({ block: "center" });
    });
  }
  for (const fact of facts.values()) {
    fact.querySelector("summary").addEventListener("click", () => {
      if (fact.open) return clear();
      choose([fact])[0]?.scrollIntoView({ block: "center" });
    });
    for (const place of fact.querySelectorAll(".place")) {
      place.addEventListener("click", (event) => {
        event.preventDefault();
        choose([fact]);
        const mark = document.getElementById(place.hash.slice(1));
        mark.focus({ preventScroll: true });
        mark.scrollIntoView({ block: "center" });
      });
    }
  }
  // A link from elsewhere to a fact or a mark does what a click on it does, and shows it last.
  function follow() {
    const target = document.getElementById(location.hash.slice(1));
    const isMark = marks.includes(target);
    const linked = isMark ? factsOf(target) : facts.has(target?.id) ? [target] : [];
    const here = linked.filter(isShown);
    if (!here.length) return;
    const there = choose(here);
    for (const fact of here) fact.open = true;
    const fact = here.at(-1);
    const mark = isMark ? target : there[0];
    (isMark ? mark : fact.querySelector("summary")).focus({ preventScroll: true });
    if (isMark) fact.scrollIntoView({ block: "nearest" });
    mark?.scrollIntoView({ block: "center" });
    if (!isMark) fact.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    clear();
    cameFrom?.focus();
    cameFrom = null;
  });
  for (const one of [...kinds, actor]) one.addEventListener("change", filter);
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
  // The browser goes to the place itself, while it loads; what is opened then has to come after.
  addEventListener("load", follow);
  addEventListener("hashchange", follow);
  stopAtLinks();
  document.querySelector(".keys").hidden = !marks.length;
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...facts.values()].filter((fact) => !fact.open);
    for (const fact of closed) fact.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fact of closed) fact.open = false;
  });
})();

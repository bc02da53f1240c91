// What the page does when scripts may run. Without them all of its content is there already.
import { mountMap } from "./map.ts";
import type { Scene } from "./scene.ts";
import { decode, type Topology } from "./topology.ts";

function data(id: string): unknown {
  const element = document.getElementById(id);
  return element ? JSON.parse(element.textContent ?? "null") : null;
}

function startMap(): void {
  const place = document.getElementById("live-map");
  const scene = data("scene") as Scene | null;
  const base = data("base") as Topology | null;
  if (!place || !scene || !base) return;
  mountMap(place, scene, decode(base));
  document.documentElement.classList.add("live");
}

/** Pointing at a claim lights its words, and the other way round. */
function linkClaims(): void {
  const marks = (number: string): NodeListOf<Element> => document.querySelectorAll(`mark[data-claims~="${number}"]`);
  for (const card of document.querySelectorAll<HTMLElement>("li.claim")) {
    const number = card.id.replace("claim-", "");
    const light = (on: boolean): void => marks(number).forEach((mark) => mark.classList.toggle("lit", on));
    for (const name of ["pointerenter", "focusin"]) card.addEventListener(name, () => light(true));
    for (const name of ["pointerleave", "focusout"]) card.addEventListener(name, () => light(false));
  }
}

/** A link into a folded part opens it; one button opens all; paper shows everything. */
function openFolds(): void {
  const folds = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>("details")];
  const reveal = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.matches("li.claim")) target.querySelectorAll("details").forEach((fold) => (fold.open = true));
    if (target instanceof HTMLDetailsElement) target.open = true;
    target?.querySelectorAll<HTMLDetailsElement>(":scope > details.part").forEach((fold) => (fold.open = true));
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    target?.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  // A second click on the same link changes no address, but the reader may have folded its target again.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    if (link?.getAttribute("href") === location.hash) setTimeout(reveal);
  });
  const list = document.querySelector(".contents");
  if (list && folds().length) {
    const all = document.createElement("button");
    all.type = "button";
    all.className = "unfold";
    const name = (open: boolean): string => (open ? "Fold everything" : "Open everything");
    all.textContent = name(false);
    all.addEventListener("click", () => {
      const open = all.textContent === name(false);
      for (const fold of folds()) fold.open = open;
      all.textContent = name(open);
    });
    list.append(all);
  }
  let closed: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    closed = folds().filter((fold) => !fold.open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
}

linkClaims();
openFolds();
startMap();

// The map in the page: two views, drag, zoom, keyboard and touch, and words for every place.
import { draw, sign } from "./draw.ts";
import type { Deployment, Point, Reach, Scene, Spot } from "./scene.ts";
import { html, svg } from "./svg.ts";
import type { BaseMap } from "./topology.ts";
import { firstEdgeKm, frameFor, HOME, projectionOf, sideView, type Frame, type Kind, type View } from "./view.ts";

const NEAREST = 0.15; // an edge twelve thousand km away can still be drawn back to all of the Earth
const CLOSEST = 24;

export function mountMap(place: HTMLElement, scene: Scene, base: BaseMap): void {
  let chosen = 0;
  let picked: Spot | null = null;
  let moving = false;
  let waiting = 0;
  let frame: Frame = frameFor(place.parentElement?.clientWidth ?? 720);
  let view: View = opened("above");

  const controls = html("div", { class: "controls" });
  const root = svg("svg", { class: "map canvas", role: "group", tabindex: 0, "aria-label": "Map. Arrow keys move, plus and minus zoom, 0 returns; Tab goes through the places." });
  const hint = "Point at a place, tap it or move to it with Tab to read its figures.";
  const told = html("p", { class: "told", "aria-live": "polite" }, hint);
  const legend = html("ul", { class: "legend", "aria-label": "Legend" });

  function deployment() {
    const item = scene.deployments[chosen];
    if (!item) throw new Error("no such launch area");
    return item;
  }

  function spots(): Spot[] {
    return scene.spots.filter((spot) => spot.deployment === chosen);
  }

  /** The place whose flights are shown: the one last chosen, else the nearest that has any. */
  function flown(): Spot | null {
    return picked ?? spots().filter((spot) => spot.arcs.length).sort((a, b) => a.km - b.km)[0] ?? null;
  }

  function opened(kind: Kind): View {
    const to = kind === "side" ? flown() : null;
    if (to) return sideView(deployment(), to, frame);
    return { ...HOME, kind, turn: [...(scene.deployments[chosen]?.centre ?? [0, 0])] as Point };
  }

  function redraw(): void {
    waiting = 0;
    const item = deployment();
    const projection = projectionOf(view, item, firstEdgeKm(item, spots()), frame);
    root.setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
    draw(root, { frame, view, projection, deployment: item, spots: spots(), base, moving, picked: view.kind === "side" ? flown() : picked, caveat: scene.arcs_caveat }, choose);
  }

  /** A place that is chosen says its figures; on the globe its flights are drawn. */
  function choose(spot: Spot): void {
    told.textContent = spot.words + (view.kind === "above" && spot.arcs.length ? ". “From the side” shows how high such flights go" : "");
    if (spot === picked) return;
    picked = spot;
    if (view.kind === "globe") later();
    if (view.kind === "side" && spot.arcs.length) show("side");
  }

  function later(): void {
    waiting ||= requestAnimationFrame(redraw);
  }

  function zoomBy(factor: number): void {
    const home = view.kind === "side" ? opened("side").zoom : 1;
    const zoom = Math.min(CLOSEST * home, Math.max(NEAREST * (view.kind === "side" ? 0.1 : 1) * home, view.zoom * factor));
    const grown = zoom / view.zoom;
    view = { ...view, zoom, shift: [view.shift[0] * grown, view.shift[1] * grown] };
    later();
  }

  function moveBy(dx: number, dy: number): void {
    if (view.kind !== "globe") {
      view = { ...view, shift: [view.shift[0] + dx, view.shift[1] + dy] };
    } else {
      const degrees = 57.3 / (Math.min(frame.width, frame.height) / 2) / view.zoom;
      const lat = Math.max(-90, Math.min(90, view.turn[1] + dy * degrees));
      const lon = ((((view.turn[0] - dx * degrees) % 360) + 540) % 360) - 180;
      view = { ...view, turn: [lon, lat] };
    }
    later();
  }

  function show(kind: Kind): void {
    view = opened(kind);
    for (const button of controls.querySelectorAll<HTMLButtonElement>("button[data-kind]")) {
      button.setAttribute("aria-pressed", String(button.dataset["kind"] === kind));
    }
    later();
  }

  function button(name: string, action: () => void): HTMLButtonElement {
    const element = html("button", { type: "button" }, name);
    element.addEventListener("click", action);
    controls.append(element);
    return element;
  }

  const kinds: [Kind, string][] = [["above", "From above"], ["globe", "Globe"]];
  if (scene.spots.some((spot) => spot.arcs.length)) kinds.push(["side", "From the side"]);
  for (const [kind, name] of kinds) {
    const element = button(name, () => show(kind));
    element.dataset["kind"] = kind;
    element.setAttribute("aria-pressed", String(kind === "above"));
  }
  button("Zoom in", () => zoomBy(1.5));
  button("Zoom out", () => zoomBy(1 / 1.5));
  button("Reset", () => show(view.kind));
  if (scene.deployments.length > 1) {
    const select = html("select", { "aria-label": "System and launch area" });
    scene.deployments.forEach((item, index) => select.append(html("option", { value: index }, `${item.system} in ${item.area}`)));
    select.addEventListener("change", () => {
      chosen = Number(select.value);
      picked = null;
      told.textContent = hint;
      show(view.kind === "side" && !flown() ? "above" : view.kind);
      explain(legend, scene, spots(), deployment());
    });
    controls.prepend(select);
  }

  hold(root, moveBy, zoomBy, (now) => {
    moving = now;
    later();
  });
  root.addEventListener("keydown", (event) => {
    const step = 40;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => moveBy(step, 0),
      ArrowRight: () => moveBy(-step, 0),
      ArrowUp: () => moveBy(0, step),
      ArrowDown: () => moveBy(0, -step),
      "+": () => zoomBy(1.25),
      "=": () => zoomBy(1.25),
      "-": () => zoomBy(0.8),
      "0": () => show(view.kind),
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  });

  explain(legend, scene, spots(), deployment());
  place.append(controls, root, told, legend);
  place.hidden = false;
  addEventListener("resize", () => {
    frame = frameFor(place.clientWidth);
    later();
  });
  redraw();
}

/** One pointer drags, two pinch; a wheel zooms only where it was asked for, so the page still scrolls. */
function hold(root: SVGSVGElement, moveBy: (dx: number, dy: number) => void, zoomBy: (factor: number) => void, moving: (now: boolean) => void): void {
  const held = new Map<number, Point>();
  const scale = (): number => root.viewBox.baseVal.width / root.getBoundingClientRect().width;
  const gap = (): number => {
    const [one, other] = [...held.values()];
    return one && other ? Math.hypot(one[0] - other[0], one[1] - other[1]) : 0;
  };
  root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held.set(event.pointerId, [event.clientX, event.clientY]);
  });
  root.addEventListener("pointermove", (event) => {
    const last = held.get(event.pointerId);
    if (!last) return;
    if (!root.hasPointerCapture(event.pointerId)) {
      if (Math.hypot(event.clientX - last[0], event.clientY - last[1]) < 3) return;
      root.setPointerCapture(event.pointerId);
      root.classList.add("held");
      moving(true);
    }
    const before = gap();
    held.set(event.pointerId, [event.clientX, event.clientY]);
    if (held.size === 2 && before > 0) zoomBy(gap() / before);
    else if (held.size === 1) moveBy((event.clientX - last[0]) * scale(), (event.clientY - last[1]) * scale());
  });
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"] as const) {
    root.addEventListener(name, (event) => {
      if (!held.delete(event.pointerId) || held.size) return;
      root.classList.remove("held");
      moving(false);
    });
  }
  root.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !root.contains(document.activeElement)) return;
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY / 400));
    },
    { passive: false },
  );
}

function explain(legend: HTMLElement, scene: Scene, spots: Spot[], deployment: Deployment): void {
  const entry = (parts: SVGElement[], words: string): HTMLElement => {
    const item = html("li");
    const picture = svg("svg", { class: "sign", viewBox: "-8 -8 16 16", width: 16, height: 16, "aria-hidden": "true" });
    picture.append(...parts);
    item.append(picture, ` ${words}`);
    return item;
  };
  const maxima = deployment.rings.filter((ring) => ring.sort === "any").map((ring) => ring.label).join(", ");
  const sorts = [...new Set(spots.map((spot) => spot.reach))] as Reach[];
  legend.replaceChildren(
    ...scene.classes.map(({ colour, name }) => entry([svg("circle", { class: "spot-edge", r: 6, fill: colour })], name)),
    ...sorts.map((kind) => entry(sign(kind, "#9fb2c0", 0, 0), scene.reach_names[kind])),
    entry([svg("circle", { class: "launch", r: 6.5, "fill-opacity": 0.55 })], "reported launch area"),
    entry([svg("path", { class: "reach", d: "M-7 0H7", "stroke-width": 1.6 })], `published maximum reach: ${maxima}`),
    ...(deployment.rings.some((ring) => ring.sort === "inner") ? [entry([svg("path", { class: "inner", d: "M-7 0H7", "stroke-width": 1.6, "stroke-dasharray": "4 2" })], "stated minimum")] : []),
    ...(deployment.rings.some((ring) => ring.sort === "open") ? [entry([svg("path", { class: "hatch", d: "M-7 6L-1 -6M-3 6L3 -6M1 6L7 -6", "stroke-width": 1.2 })], "hatched: reach not established")] : []),
  );
}

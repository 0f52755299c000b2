// Watches a page from its first moment: when what `paints` selects was painted, and when the page
// last changed. `paints` is set before this runs.
(() => {
  const CHART = '[data-testid="stVegaLiteChart"]';
  const MARKS = "svg.marks :is(path, rect, text)";
  const QUIET = 350;
  const GIVE_UP = 25000;
  const MOST_LOOKED_AT = 8;
  const STATE = "data-test-script-state";
  const WHAT = { subtree: true, childList: true, characterData: true, attributes: true };
  const CHARTS = /\/(embed|vega|plotly|deckgl|echarts|graphviz)[^/]*\.js/i;
  const seen = {
    paints: window.paints, action: 0, changed: 0, changes: 0, ended: 0, drawn: null, live: null,
    open: false, before: "",
  };

  for (const kind of ["click", "keydown"]) {
    addEventListener(kind, (event) => { seen.action = event.timeStamp; }, true);
  }

  const main = () => document.querySelector('[data-testid="stMain"]');
  const APP = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]';
  const OUTLINE = "#resurface-outline";
  const running = () =>
    !document.querySelector(`${APP}[${STATE}="notRunning"]`) || document.querySelector(OUTLINE) !== null;

  // The app's own component draws into a root of its own, whose changes the page does not tell.
  const roots = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    const root = attach.call(this, how);
    changes.observe(root, WHAT);
    roots.push(root);
    return root;
  };
  const parts = () => roots.filter((it) => main()?.contains(it.host));

  // Text and structure count anywhere in the main part; attributes count in a drawing only, because
  // Streamlit fades what is out of date by changing classes.
  const counts = ({ type, target }) => {
    const root = target.getRootNode();
    if (root instanceof ShadowRoot) return Boolean(main()?.contains(root.host));
    const element = target instanceof Element ? target : target.parentElement;
    if (!element || !main()?.contains(element)) return false;
    return type !== "attributes" || (element.closest("svg") && element.closest(CHART));
  };
  const changes = new MutationObserver((told) => {
    if (told.some(counts)) { seen.changed = performance.now(); seen.changes += 1; }
    if (told.some((it) => it.attributeName === STATE)) seen.ended = performance.now();
  });
  changes.observe(document, WHAT);

  // Painted: it has a size, nothing lies over its corner, and a chart has marks.
  const painted = (it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    if (!width || !height || (it.matches(CHART) && !it.querySelector(MARKS))) return false;
    if (top >= innerHeight) return true;
    const over = document.elementFromPoint(left + 4, Math.max(top, 0) + 4);
    return it.contains(over) || it.getRootNode().host?.contains(over);
  };
  // Everything above the fold is painted, and stays so from then on; the first one, where none is above
  // the fold.
  const drawn = () => {
    const all = [document, ...roots.filter((it) => it.host.isConnected)].flatMap((it) => [...it.querySelectorAll(seen.paints)]);
    const above = all.filter((it) => it.getBoundingClientRect().top < innerHeight);
    const asked = above.length ? above.slice(0, MOST_LOOKED_AT) : all.slice(0, 1);
    return asked.length > 0 && asked.every(painted);
  };
  // Looking in every frame costs time itself, so it ends once the page is open.
  const frame = () => {
    if (!drawn()) seen.drawn = null;
    else seen.drawn ??= performance.now();
    if (seen.drawn !== null && !running()) seen.live ??= performance.now();
    if (!seen.open) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  const until = async (done) => {
    const end = performance.now() + GIVE_UP;
    while (!done()) {
      if (performance.now() > end) return false;
      await new Promise((go) => setTimeout(go, 20));
    }
    return true;
  };
  const quiet = () => !running() && performance.now() - seen.changed > QUIET;
  const text = () => [main(), ...parts()].map((it) => it.textContent).join();
  const open = async () => {
    const found = await until(() => seen.drawn !== null && quiet());
    seen.open = true;
    return found;
  };

  window.watched = {
    opened: async () => ((await open()) ? seen.drawn : null),
    // When the app itself was there, connected and done with its first run.
    live: () => seen.live,
    // From here on something else is waited for.
    waitFor: (paints) => {
      Object.assign(seen, { paints, drawn: null, open: false });
      requestAnimationFrame(frame);
    },
    painted: async () => ((await open()) ? seen.drawn - seen.action : null),
    arm: () => { seen.changes = 0; seen.before = text(); },
    // The end of the run counts too: a table on a canvas changes nothing that can be observed.
    settled: async () =>
      (await until(() => seen.changes > 0 && text() !== seen.before && quiet()))
        ? Math.max(seen.changed, seen.ended) - seen.action : null,
    firstPaint: () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
    bytes: () => {
      const all = [...performance.getEntriesByType("navigation"),
                   ...performance.getEntriesByType("resource")];
      const sum = (field, some) => some.reduce((total, it) => total + (it[field] || 0), 0);
      return {
        raw: sum("decodedBodySize", all), sent: sum("transferSize", all),
        charts: sum("decodedBodySize", all.filter((it) => CHARTS.test(it.name))),
      };
    },
  };
})();

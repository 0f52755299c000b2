// Watches a page from its first moment: when its charts were drawn, and when it last changed.
(() => {
  const CHART = '[data-testid="stVegaLiteChart"]';
  const MARKS = "svg.marks :is(path, rect, text)";
  const QUIET = 350;
  const GIVE_UP = 25000;
  const STATE = "data-test-script-state";
  const seen = { action: 0, changed: 0, changes: 0, ended: 0, drawn: null, open: false, before: "" };

  for (const kind of ["click", "keydown"]) {
    addEventListener(kind, (event) => { seen.action = event.timeStamp; }, true);
  }

  const main = () => document.querySelector('[data-testid="stMain"]');
  const running = () => !document.querySelector(`[data-testid="stApp"][${STATE}="notRunning"]`);

  // Text and structure count anywhere in the main part; attributes count in a chart's drawing
  // only, because Streamlit fades what is out of date by changing classes.
  const counts = ({ type, target }) => {
    const element = target instanceof Element ? target : target.parentElement;
    if (!element || !main()?.contains(element)) return false;
    return type !== "attributes" || (element.closest("svg") && element.closest(CHART));
  };
  new MutationObserver((changes) => {
    if (changes.some(counts)) { seen.changed = performance.now(); seen.changes += 1; }
    if (changes.some((it) => it.attributeName === STATE)) seen.ended = performance.now();
  }).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true,
  });

  // Drawn: every chart above the fold has marks; the first chart, where none is above the fold.
  const drawn = () => {
    const charts = [...document.querySelectorAll(CHART)];
    const above = charts.filter((it) => it.getBoundingClientRect().top < innerHeight);
    const asked = above.length ? above : charts.slice(0, 1);
    return asked.length > 0 && asked.every((it) => it.querySelector(MARKS));
  };
  // Looking at every chart in every frame costs time itself, so it ends once the page is open.
  const frame = () => {
    if (!drawn()) seen.drawn = null;
    else seen.drawn ??= performance.now();
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

  window.watched = {
    opened: async () => {
      const open = await until(() => seen.drawn !== null && quiet());
      seen.open = true;
      return open ? seen.drawn : null;
    },
    arm: () => { seen.changes = 0; seen.before = main().textContent; },
    // The end of the run counts too: a table on a canvas changes nothing that can be observed.
    settled: async () =>
      (await until(() => seen.changes > 0 && main().textContent !== seen.before && quiet()))
        ? Math.max(seen.changed, seen.ended) - seen.action : null,
    bytes: () => {
      const all = [...performance.getEntriesByType("navigation"),
                   ...performance.getEntriesByType("resource")];
      const sum = (field) => all.reduce((total, it) => total + (it[field] || 0), 0);
      return { raw: sum("decodedBodySize"), sent: sum("transferSize") };
    },
  };
})();

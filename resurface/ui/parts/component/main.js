// One part of the page: its kind says which of the scripts before this one draws it.

// Each gets what it shows, and a function by which it asks for what its script names.
const KINDS = {
  table, people, patient: patientView, copy: copyButton, filters, list, glance, sources, treatment, coverage, seen, calendar,
  guide_see: guideSee, guide_ask: guideAsk, guide_matters: guideMatters, wording, logo: sendLogo,
  rows: keepRows,
}
// Changed in their place, so that the focus stays, and a tap that is on its way.
const RENEWED = new Set(["list", "filters", "calendar", "guide_see", "guide_ask", "guide_matters", "wording"])

// These name rows that are sent apart.
const NAMES_ROWS = new Set(["list", "guide_matters"])

// Kinds between which a person does not go.
const BESIDE = new Set(["copy", "filters", "rows", "logo"])

// Which kind was drawn last, so that a part knows where a person comes from.
let before = ""

const sheet = new CSSStyleSheet()
sheet.replaceSync(STYLE)

export function draw(component) {
  const { data: [{ kind, kept, tab, language, heard, glossary, ...data }], parentElement, setTriggerValue } = component
  if (language) document.documentElement.lang = language
  if (kept) keep(kept)
  if (NAMES_ROWS.has(kind) && waitsForRows(data, () => draw(component))) return
  const root = parentElement.getRootNode()
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
  const old = parentElement.querySelector("div.part")
  if (tab) {
    if (!old) parentElement.append(nothing())
    return tell(tab, parentElement.querySelector("div.part"), setTriggerValue)
  }
  const drawn = JSON.stringify(data)
  const ask = asking(parentElement, heard, setTriggerValue)
  if (old && old.dataset.drawn === drawn) return
  if (old && kind === "filters" && filtersAreAhead(waiting.get(parentElement))) return
  if (!old && takeOver(kind, drawn, parentElement, ask)) return
  const part = KINDS[kind](data, ask)
  part.dataset.drawn = drawn
  if (glossary) hardWords(part, glossary)
  if (!old) parentElement.append(complete(part))
  else if (RENEWED.has(kind)) renew(old, part)
  else old.replaceWith(complete(part))
  part.placed?.(old ? kind : before)
  part.settled?.(parentElement.querySelector("div.part"))
  if (!BESIDE.has(kind)) before = kind
}

// What was asked for and not yet answered, by the part that asked. An event that comes while the server
// is at work takes the place of the one before it; so each brings those before it along.
const waiting = new WeakMap()

function asking(place, heard, send) {
  waiting.set(place, (waiting.get(place) ?? []).filter(({ number }) => number > heard))
  return (what, ...about) => {
    const all = waiting.get(place)
    all.push({ number: Math.max(Date.now(), (all.at(-1)?.number ?? heard) + 1), what, about })
    send("asked", { all })
  }
}

drawFirstList(KINDS, sheet)

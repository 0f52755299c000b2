// What the tab keeps of a screen while the server can't: the filters that no link carries.
// They stand in this tab's own storage, so that a server that was started anew, or one that has
// forgotten a tablet that slept, gets them back. Part of component.js, which calls `keep` and
// `tell`.

const PLACE = "resurface.kept"
const LOOK_EVERY = 15_000
const KNOWN_WITHIN = 10_000
const APP = '[data-testid="stApp"]'

// The entry; null where there is none, or what stands there is none of ours.
function entryKept() {
  try {
    const entry = JSON.parse(sessionStorage.getItem(PLACE))
    return entry?.over || Number.isFinite(entry?.touched) ? entry : null
  } catch {
    return null
  }
}

function put(entry) {
  try {
    if (entry) sessionStorage.setItem(PLACE, JSON.stringify(entry))
    else sessionStorage.removeItem(PLACE)
  } catch {
    // A browser that stores nothing forgets with the server.
  }
}

// Whether the entry is from a session before this one, which has not yet heard of it.
function owed(entry, { session, heard }) {
  return entry !== null && entry.session !== session && (!entry.told || entry.told !== heard)
}

// Keeps what this session has set; what it has not yet been given stays.
function keep({ session, heard, values }) {
  const before = entryKept()
  if (owed(before, { session, heard })) return
  const touched = before?.touched ?? Date.now()
  put(Object.keys(values).length ? { session, values, touched } : null)
}

// Why an entry is over: "day", "hours", or "" where it is not.
function over(entry, hours) {
  if (entry.over) return entry.over
  const untouched = Date.now() - entry.touched
  if (new Date(entry.touched).toDateString() !== new Date().toDateString()) return "day"
  return untouched >= 0 && untouched < hours * 3_600_000 ? "" : "hours"
}

// The part that tells the server, with the latest that it was drawn with; `seen` is the session
// that this page began with.
const teller = { part: null, data: null, send: null, told: "", held: null, seen: "" }

// Tells the server what is kept, or why it is no longer. To a session that a page only met later
// nothing is given: see `tell`.
function report({ give = true } = {}) {
  const entry = entryKept()
  const told = Math.random().toString(36).slice(2)
  const why = entry ? over(entry, teller.data.hours) : ""
  if (why) put({ over: why, told })
  else if (entry && give) put({ ...entry, told })
  teller.told = told
  const values = give && !why ? entry?.values ?? {} : {}
  teller.send("told", { told, from: entry?.session ?? "", over: why, values })
}

function look() {
  const entry = entryKept()
  if (teller.part?.isConnected && entry && !entry.over && over(entry, teller.data.hours)) report()
}

function touch() {
  look()
  const entry = entryKept()
  if (entry && !entry.over) put({ ...entry, touched: Date.now() })
}

// A server that was started anew knows no control of this page: a tap would be lost on it. So the
// page takes none until the server has heard from this tab.
function hold() {
  const app = document.querySelector(APP)
  const focused = document.activeElement
  clearTimeout(teller.held?.timer)
  app.inert = true
  const release = () => {
    clearTimeout(teller.held?.timer)
    app.inert = false
    if (document.activeElement === document.body) focused?.focus?.()
    teller.held = null
  }
  teller.held = { release, timer: setTimeout(release, KNOWN_WITHIN) }
}

let connected = true

function watchConnection() {
  const now = document.querySelector(APP)?.dataset.testConnectionState === "CONNECTED"
  if (now && !connected && teller.part?.isConnected) {
    hold()
    report({ give: false })
  }
  connected = now
}

function watch() {
  const state = { subtree: true, attributes: true, attributeFilter: ["data-test-connection-state"] }
  new MutationObserver(watchConnection).observe(document.body, state)
  setInterval(look, LOOK_EVERY)
  document.addEventListener("visibilitychange", look)
  for (const name of ["pointerdown", "keydown"]) document.addEventListener(name, touch, true)
}

// Stands once on a page and shows nothing. A page that finds itself with another session than it
// began with opens anew where something is kept: its controls are those of the session before, and
// would take back what is given.
function tell(data, part, send) {
  if (!teller.part) watch()
  Object.assign(teller, { part, data, send, seen: teller.seen || data.session })
  const entry = entryKept()
  if (owed(entry, data) && teller.seen !== data.session) return window.location.reload()
  if (data.heard && data.heard === teller.told) teller.held?.release()
  if (owed(entry, data) && entry.told !== teller.told) report()
  else look()
}

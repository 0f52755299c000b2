// Runs before the front end does.

// The front end tries WebAssembly for long whole numbers. The content policy refuses to compile
// anything; without it the front end counts in plain JavaScript and breaks no rule.
delete window.WebAssembly

// Says so when the page has had no connection to the app for a while; takes it back once it has.
{
  const SECONDS = 8
  const CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
  const words = document.getElementById('resurface-waiting')
  let without = 0
  setInterval(() => {
    without = document.querySelector(CONNECTED) ? 0 : without + 1
    const hidden = without < SECONDS
    if (words.hidden !== hidden) words.hidden = hidden
  }, 1000)
}

// The outline goes when the app has drawn something of its own in its place. The list that was drawn in
// it goes with it, once the app's own part takes it over; an app that has something else to draw never
// does.
{
  const OWN_PART_WITHIN = 3000 // ms
  const outline = document.getElementById("resurface-outline")
  const DRAWN = '[data-testid="stApp"][data-test-script-state="notRunning"] [data-testid="stElementContainer"]'
  const go = () => {
    if (outline.classList.contains("drawn")) setTimeout(() => outline.remove(), OWN_PART_WITHIN)
    else outline.remove()
  }
  const look = () => (document.querySelector(DRAWN) ? go() : requestAnimationFrame(look))
  look()
}

// The app's own scheme, light or dark, holds for what stands beside it in the page too: a dialog.
{
  const APP = '[data-testid="stApp"]'
  const root = document.documentElement
  const follow = () => {
    const app = document.querySelector(APP)
    const scheme = app ? getComputedStyle(app).colorScheme : ""
    if (root.style.colorScheme !== scheme) root.style.colorScheme = scheme
  }
  const looks = new MutationObserver(follow)
  const wait = () => {
    const app = document.querySelector(APP)
    if (!app) return requestAnimationFrame(wait)
    looks.observe(app, { attributes: true, attributeFilter: ["class", "style"] })
    follow()
  }
  wait()
}

// A browser that translates puts elements of its own in the place of texts. React keeps the texts
// that it made: taking one out then fails, and changing one changes nothing that is seen. So each
// stand-in is remembered, and what is done to a text that is gone is done to its stand-in.
{
  const standIns = new WeakMap()

  function standIn(node) {
    const found = standIns.get(node)
    return found?.isConnected ? found : null
  }

  function outermost(element, parent) {
    while (element && element.parentNode !== parent) element = element.parentNode
    return element
  }

  function bearChanges() {
    const { removeChild, insertBefore } = Node.prototype
    Node.prototype.removeChild = function (child) {
      if (child.parentNode === this) return removeChild.call(this, child)
      outermost(standIn(child), this)?.remove()
      return child
    }
    Node.prototype.insertBefore = function (child, before) {
      const place = before && before.parentNode !== this ? outermost(standIn(before), this) : before
      return insertBefore.call(this, child, place ?? null)
    }
    for (const [kind, name] of [[Node, "nodeValue"], [CharacterData, "data"]]) {
      const plain = Object.getOwnPropertyDescriptor(kind.prototype, name)
      Object.defineProperty(kind.prototype, name, {
        ...plain,
        set(text) {
          plain.set.call(this, text)
          if (!this.isConnected) standIn(this)?.replaceWith(this)
        },
      })
    }
  }

  let bearing = false
  const isStandIn = (node) => node?.nodeName === "FONT"
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
      for (const gone of removedNodes) {
        if (gone.nodeType !== Node.TEXT_NODE || gone.isConnected) continue
        const found = [...addedNodes, previousSibling, nextSibling].find(isStandIn)
        if (!found) continue
        standIns.set(gone, found)
        if (!bearing) bearChanges()
        bearing = true
      }
    }
  }).observe(document, { childList: true, subtree: true })
}

// A page and a view open at their top: the front end scrolls there only if it happens to have nothing
// to show for a moment. A step back while a dialog is open closes it, and goes nowhere.
{
  const shown = ({ pathname, search }) => `${pathname}?${new URLSearchParams(search).get("view")}`
  let here = { state: history.state, url: location.href }
  for (const name of ["pushState", "replaceState"]) {
    const change = history[name]
    history[name] = function (...how) {
      const before = shown(location)
      change.apply(this, how)
      here = { state: history.state, url: location.href }
      if (shown(location) !== before) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
    }
  }
  addEventListener("popstate", (step) => {
    const close = document.querySelector('[data-testid="stDialog"] [role="dialog"] > button')
    if (!close) {
      here = { state: history.state, url: location.href }
      return
    }
    step.stopImmediatePropagation()
    history.pushState(here.state, "", here.url)
    close.click()
  }, true)
}

// A tap on a mark of a chart tells what a mouse over it is told. The charts listen for a pointer
// that moves, which a finger that taps does not; and a finger is wider than a mark.
{
  const AROUND = [[0, 0], ...[8, 16].flatMap((far) =>
    [[0, -far], [far, 0], [0, far], [-far, 0], [far, -far], [far, far], [-far, far], [-far, -far]])]
  const told = () => document.querySelector("#vg-tooltip-element.visible")
  addEventListener("click", (tap) => {
    const chart = tap.pointerType === "touch" && tap.target.closest?.('[data-testid="stVegaLiteChart"] svg')
    if (!chart) return
    for (const [right, down] of AROUND) {
      const [clientX, clientY] = [tap.clientX + right, tap.clientY + down]
      const mark = document.elementFromPoint(clientX, clientY)
      if (!chart.contains(mark)) continue
      mark.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX, clientY }))
      if (told()) return
    }
  }, true)
}

// Why a file can't be made is told by the front end for five seconds: here it stays until a file is
// asked for again.
{
  const WHY = "resurface-why"
  const buttonOf = (node) => node.closest?.('[data-testid="stDownloadButton"]')
  const stay = (told) => {
    const button = buttonOf(told)
    const why = button.querySelector(`.${WHY}`) ?? button.appendChild(document.createElement("p"))
    why.className = WHY
    why.setAttribute("role", "alert")
    why.textContent = told.textContent
  }
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const each of addedNodes) if (each.dataset?.testid === "stDownloadButtonError") stay(each)
    }
  }).observe(document, { childList: true, subtree: true })
  addEventListener("click", ({ target }) => buttonOf(target)?.querySelector(`.${WHY}`)?.remove(), true)
}

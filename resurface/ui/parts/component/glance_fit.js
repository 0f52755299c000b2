// At a glance fits one screen: words that a narrow column has no room for are folded, step by step,
// until all of it is in view and can be read at a glance. On a narrow screen rows are stacked, and it scrolls.

const glanceFit = (() => {
  const STACKED = 680 // pixels of the whole part, below which rows are stacked
  const UPRIGHT = 800 // a tablet held upright
  const WIDE = 1000
  const PAPER = 700 // a sheet: while it is printed a part is not told how wide it is
  const NARROW = 232 // pixels of a column, below which short words stand
  const MOST_WORDS = 355 // that one reads: with the frame of the page 400
  const LABEL = { glance: { wide: 172, narrow: 122 }, people: { wide: 138, narrow: 104 }, questions: { wide: 172, narrow: 122 } }
  const STEPS = ["room more", "room", "", "tight", "tight tighter", "tight tighter brief", "tight tighter brief briefer",
    "tight tighter brief briefer briefest",
    "tight tighter brief briefer briefest barest bare", "tight tighter brief briefer briefest barest bare folded"]

  const COME_BACK = ["bare", "briefest", "barest", "briefer", "brief"] // what says most first

  // Sets how wide its parts are; the classes that go with the width of a part of one kind.
  function shaped(part, options, kind, width = part.clientWidth) {
    const stacked = width < STACKED
    const label = LABEL[kind][width > WIDE ? "wide" : "narrow"]
    const narrow = !stacked && (width - label) / options < NARROW
    const size = stacked ? " stacked" : width < UPRIGHT ? " middle upright" : width < WIDE ? " middle" : ""
    part.style.setProperty("--label", `${label}px`)
    return `part columned ${kind}${size}${narrow ? " narrow" : ""}`
  }

  const wordsOf = (part) => part.innerText.split(/\s+/).filter((each) => /\p{L}{2}/u.test(each)).length

  // Whether the foot, which stands over the page and may be several lines high, covers nothing.
  function uncovered(part) {
    const last = part.querySelector(".course"), foot = part.querySelector(".foot")
    return !last || !foot || last.getBoundingClientRect().bottom <= foot.getBoundingClientRect().top
  }

  function fitted(part, options, width) {
    const base = shaped(part, options, "glance", width)
    part.className = base
    if (width || base.includes(" stacked")) return
    const page = part.getRootNode().host?.closest?.('[data-testid="stMain"]') ?? document.scrollingElement
    const fits = (classes) => {
      part.className = `${base} ${classes}`
      return page.scrollHeight <= page.clientHeight && uncovered(part) && wordsOf(part) <= MOST_WORDS
    }
    let left = (STEPS.find(fits) ?? STEPS.at(-1)).split(" ")
    // Where a step leaves more room than it had to, what was folded before it comes back.
    for (const each of COME_BACK.filter((name) => left.includes(name))) {
      const less = left.filter((name) => name !== each)
      if (fits(less.join(" "))) left = less
    }
    fits(left.join(" "))
  }

  // Fits now, and again whenever the page or what stands beside the part becomes another size.
  function keepFitting(part, options, fitOne = fitted) {
    let paper // how wide the sheet is, from before it is printed until after
    const fit = () => { if (part.isConnected) fitOne(part, options, paper) }
    const fitTo = (width) => {
      paper = width
      fit()
    }
    fit()
    const sizes = new ResizeObserver(() => requestAnimationFrame(fit))
    sizes.observe(part)
    const block = part.getRootNode().host?.closest?.('[data-testid="stMainBlockContainer"]')
    if (block) sizes.observe(block)
    window.addEventListener("resize", fit)
    window.addEventListener("beforeprint", () => fitTo(PAPER))
    window.addEventListener("afterprint", () => fitTo(undefined))
  }

  // The same for a part of another kind, which may be longer than a screen.
  function keepShaped(part, options, kind) {
    keepFitting(part, options, (_part, _options, width) => { part.className = shaped(part, options, kind, width) })
  }

  // A dialog that closes gives the focus back to the figure that opened it.
  function returnTo(button) {
    let seen = false
    const watch = new MutationObserver(() => {
      const open = document.querySelector('[role="dialog"]') !== null
      if (open) seen = true
      if (!seen || open) return
      watch.disconnect()
      if (button.isConnected) setTimeout(() => button.focus({ preventScroll: true }))
    })
    watch.observe(document.body, { subtree: true, childList: true })
  }

  return { keepFitting, keepShaped, returnTo }
})()

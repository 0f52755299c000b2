// A hundred people as one picture: those of whom something holds first.

const hundredDrawn = (() => {
  const PEOPLE = 100
  const ACROSS = 10
  const RADIUS = 0.43

  // People from one number up to another, row by row from the top left, as one shape.
  function crowd(from, to, kind) {
    const circle = (person) => {
      const x = (person % ACROSS) + 0.5 - RADIUS
      const y = Math.floor(person / ACROSS) + 0.5
      return `M${x} ${y}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`
    }
    const everyone = Array.from({ length: Math.max(0, to - from) }, (_, place) => circle(from + place))
    return drawn("path", { d: everyone.join(""), class: kind })
  }

  // The picture, or a frame of its size that says why there is none.
  function picture(cell) {
    if (cell.people === null) {
      return element("span", { className: "frame-of-none" }, element("span", { text: cell.instead }))
    }
    const side = PEOPLE / ACROSS
    const made = drawn("svg", { class: "hundred", viewBox: `0 0 ${side} ${side}`, "aria-hidden": "true" })
    made.append(crowd(0, cell.people, "lit"), crowd(cell.people, PEOPLE, "unlit"))
    return made
  }

  return { picture }
})()

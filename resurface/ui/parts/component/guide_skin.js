// Six cuts through the skin, drawn here: the thick line is the surface, the dashed one the outer skin,
// the lowest one the fat.

const SKIN_TOP = 26
const SKIN_WIDE = 256
const SKIN_DEEP = 104
const FAT = "M0 93 C60 86 110 98 170 92 S240 90 256 94"
const LEVEL = `M0 ${SKIN_TOP} H${SKIN_WIDE}`
const LEVEL_BELOW = `M0 ${SKIN_TOP + 9} H${SKIN_WIDE}`

const SKIN = {
  icepick: {
    surface: `M0 26 H116 C123 26 124 31 125 40 L128 82 Q129.5 88 131 82 L134 40 C135 31 136 26 143 26 H256`,
    below: `M0 35 H108 C114 35 117 38 118 46 L122 84 M137 84 L141 46 C142 38 145 35 151 35 H256`,
  },
  boxcar: {
    surface: `M0 26 H88 Q94 26 95 33 L97 48 Q98 54 104 54 H150 Q156 54 157 48 L159 33 Q160 26 166 26 H256`,
    below: `M0 35 H82 Q86 35 87 42 L89 56 Q90 63 98 63 H156 Q164 63 165 56 L167 42 Q168 35 172 35 H256`,
  },
  rolling: {
    surface: `M0 26 C26 26 34 42 62 42 S98 27 126 27 S160 43 190 43 S230 26 256 26`,
    below: `M0 35 C26 35 34 51 62 51 S98 36 126 36 S160 52 190 52 S230 35 256 35`,
    cords: ["M59 43 C56 58 64 70 60 84", "M66 43 C63 58 70 70 66 84", "M186 44 C183 58 191 70 187 84", "M193 44 C190 58 197 70 193 84"],
  },
  hypertrophic: {
    surface: `M0 26 H80 C98 26 98 4 128 4 S158 26 176 26 H256`,
    below: `M0 35 H76 C96 35 96 14 128 14 S160 35 180 35 H256`,
    cords: ["M104 20 Q128 6 152 20", "M99 29 Q128 13 157 29", "M96 37 Q128 23 160 37", "M93 45 Q128 33 163 45"],
  },
  pih: {
    surface: LEVEL, below: LEVEL_BELOW,
    stain: "M85 27 H172 V36 Q128 42 85 36 Z",
    dots: [94, 103, 112, 121, 130, 139, 148, 157, 166].map((x, number) => [x, 47 + (number % 3) * 3]),
  },
  redness: {
    surface: LEVEL, below: LEVEL_BELOW,
    flush: "M94 27 H166 V31 H94 Z",
    vessels: ["M78 82 C100 66 104 42 118 42 C128 42 128 50 134 48 C140 44 138 38 146 38 C160 38 154 72 188 82", "M114 44 C112 54 116 60 118 68", "M142 44 C146 54 142 62 144 70"],
  },
}

function skinDrawing(id) {
  const { surface, below, cords = [], stain, dots = [], flush, vessels = [] } = SKIN[id]
  const line = (d, className) => drawn("path", { d, class: className })
  const svg = drawn("svg", { viewBox: `0 0 ${SKIN_WIDE} ${SKIN_DEEP}`, class: "skin", preserveAspectRatio: "none", "aria-hidden": "true" })
  svg.append(line(`${surface} V${SKIN_DEEP} H0 Z`, "body"))
  if (stain) svg.append(line(stain, "stain"))
  if (flush) svg.append(line(flush, "flush"))
  svg.append(line(below, "outer"), line(FAT, "fat"),
    ...cords.map((d) => line(d, "cord")), ...vessels.map((d) => line(d, "vessel")),
    ...dots.map(([cx, cy]) => drawn("circle", { cx, cy, r: 1.8, class: "dot" })), line(surface, "surface"))
  return svg
}

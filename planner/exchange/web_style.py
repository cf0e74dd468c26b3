"""How our web pages look: the grid of the paper, on a screen of any width and printed."""

STYLE = """
:root { color-scheme: light; --ink: #1B1E22; --second: #4C525A; --line: #1B1E22; --accent: #0B655D }
* { box-sizing: border-box }
html { font: 16px/1.4 "IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Sans", "Noto Sans SC", system-ui, sans-serif;
  color: var(--ink); background: #fff; -webkit-text-size-adjust: 100% }
body { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6, p, ul { margin: 0; padding: 0; font-size: 1em; font-weight: 400 }
a { color: var(--accent) }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.over { color: var(--accent); font-weight: 500 }
h1 { font-size: 2.1rem; line-height: 1.2; font-weight: 600; border-bottom: 3px solid var(--ink); padding-bottom: .6rem }
.state { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 2rem; padding: .6rem 0 1rem }
.grid { display: grid; grid-template-columns: minmax(0, 1fr) 11.5rem; gap: 0 2.2rem; align-items: start }
.grid:not(:has(aside)) { grid-template-columns: minmax(0, 1fr) }
.day { display: grid; grid-template-columns: 6rem minmax(0, 1fr); padding: .6rem 0 .9rem;
  border-top: 1px solid var(--line) }
.day .part { grid-column: 1 / -1; font-size: 1.25rem; font-weight: 600; padding-bottom: .5rem }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.date b { display: block; font-size: 2rem; line-height: 1.05; font-weight: 600 }
.date span, .note { font-size: .87rem }
header .note { font-size: 1rem; max-width: 44rem; padding-bottom: .8rem }
article { display: grid; grid-template-columns: 4.2rem minmax(0, 1fr); margin-bottom: .8rem; break-inside: avoid }
article:has(article) { break-inside: auto }
.when { text-align: end; padding-inline-end: .7rem; font-variant-numeric: tabular-nums; line-height: 1.3 }
.when time, .when small { display: block; font-size: .87rem }
.when .start { font-size: 1rem; font-weight: 600 }
.what { border-inline-start: 1px solid var(--line); padding-inline-start: .7rem; min-width: 0 }
.ours > .what { border-inline-start: 4px solid var(--accent); padding-inline-start: calc(.7rem - 3px) }
.what h3 { font-weight: 600; line-height: 1.3 }
.meta { font-size: .87rem; color: var(--second) }
.people { font-size: .9rem }
b, .mark { font-weight: 600 }
.mark { font-size: .87rem }
.inner { grid-template-columns: 6.6rem minmax(0, 1fr); margin: .5rem 0 0 }
.inner > .when { text-align: start; font-size: .9rem }
.inner > .when time { display: inline; font-size: .9rem }
.inner > .what, .inner.ours > .what { border: 0; padding: 0 }
.inner h4, .inner h5, .inner h6 { font-size: .9rem; font-weight: 600 }
aside section { border-top: 1px solid var(--line); padding: .5rem 0 1.2rem }
aside h2 { font-weight: 600 }
aside h3 { font-size: .87rem; font-weight: 600; margin-top: .4rem }
aside p, aside li { font-size: .87rem }
aside ul { list-style: none }
.code { display: block; width: 7.5rem; margin: .3rem 0 }
.legend { border-inline-start: 4px solid var(--accent); padding-inline-start: .6rem }
footer { border-top: 1px solid var(--line); margin-top: .6rem; padding-top: .5rem; font-size: .87rem }
@media (max-width: 46rem) {
  .grid, .day { display: block }
  h1 { font-size: 1.6rem }
  .date { display: flex; gap: .6rem; align-items: baseline; padding-bottom: .6rem }
  .date b { font-size: 1.5rem }
  article { grid-template-columns: 3.7rem minmax(0, 1fr) }
  .inner { display: block }
}
@media print {
  html { font-size: 9.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact }
  body { max-width: none; padding: 0 }
  h1 { font-size: 22pt }
  a { color: inherit; text-decoration: none }
  h2, h3, h4, .date { break-after: avoid }
}
"""

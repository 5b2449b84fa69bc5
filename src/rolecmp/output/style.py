"""How the HTML page looks: light and dark, wide and narrow, on screen and on paper."""

# Every colour of text has a contrast of 4.5 or more on every background; --shade is from 0 to 1.
STYLE = """\
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b2026; --aside: #58626d; --rule: #d5dae0; --link: #0a55c0;
  --left: #0a667c; --right: #93279b; --held: #1d6b2c; --missing: #7a5200; --found: #ffec99; --full: #f3c08a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16191d; --ink: #e5e8eb; --aside: #a2acb6; --rule: #363d45; --link: #8ab8ff;
    --left: #62cbe0; --right: #e79af2; --held: #7ed491; --missing: #e3b866; --found: #5a4a00; --full: #7a4510;
  }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0; }
h2 { font-size: 1.15rem; line-height: 1.35; margin: 2rem 0 .5rem; }
h1, h2, p, li, th, td { overflow-wrap: break-word; unicode-bidi: plaintext; }
h1, h2, p, li { max-width: 70ch; }
h1 .aside, .note { font-weight: normal; font-size: .8em; }
.aside, .note { color: var(--aside); }
.left { color: var(--left); }
.right { color: var(--right); }
.held { color: var(--held); }
.missing { color: var(--missing); }
.bar { display: block; position: relative; min-width: clamp(8rem, 20vw, 16rem); height: .9em; }
.bar { border-bottom: 1px solid var(--rule); }
.bar b, .bar i { position: absolute; top: 0; bottom: 0; background: currentColor; }
.bar b { left: calc(var(--start) * 100%); right: calc((1 - var(--end)) * 100%); }
.bar i { left: calc(var(--mark) * 100%); width: 2px; outline: 1px solid var(--paper); }
a { color: var(--link); overflow-wrap: anywhere; }
.cite { font-size: .8em; text-decoration: none; unicode-bidi: isolate; }
mark { background: var(--found); color: var(--ink); font-weight: bold; }
ul, ol { padding-left: 1.5rem; }
li { margin: .35rem 0; }
nav { font-size: .9em; margin: .5rem 0; }
.cue { display: none; color: var(--aside); font-size: .85rem; margin: .5rem 0 0; }
.table { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; max-width: 30rem; }
tbody th { width: 12rem; }
tr { border-bottom: 1px solid var(--rule); break-inside: avoid; }
td p { margin: 0 0 .25rem; }
td p:last-child { margin: 0; }
.measures { width: auto; }
.measures tbody th { position: sticky; left: 0; background: var(--paper); }
.measures tbody th { width: max-content; max-width: 22rem; }
.measures td, .measures thead th:not(:first-child) { padding: .5rem; }
.measures .figure { text-align: center; }
.measures td { background: color-mix(in srgb, var(--full) calc(var(--shade) * 100%), var(--paper)); }
.measures td { white-space: nowrap; }
.measures td p { display: inline; }
@media screen and (max-width: 40rem) {
  .texts, .texts tbody, .texts tr, .texts th, .texts td { display: block; overflow-wrap: anywhere; }
  tbody th { width: auto; }
  .measures th { max-width: 7rem; }
  .cue { display: block; }
  .texts thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .texts tr { padding: .5rem 0; }
  .texts tbody th { font-size: 1.1rem; padding: .25rem 0; }
  .texts td { padding: .25rem 0 .25rem .75rem; }
  .texts td::before { content: attr(data-label); display: block; color: var(--aside); font-size: .85rem; }
  .texts td:only-of-type::before { display: none; }
}
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  nav, .cue { display: none; }
  td, .bar b { print-color-adjust: exact; }
  h2 { break-after: avoid; }
}
"""

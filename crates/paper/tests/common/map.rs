//! A small sketch map drawn for the tests.

/// Grey blocks, one white road, a hatched crowd, a few words.
pub const MAP: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 393 355" font-family="Atkinson Hyperlegible Next" font-size="15">
<defs><pattern id="h" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V8" stroke="#000" stroke-width="1.6"/></pattern></defs>
<rect width="393" height="355" fill="#fff"/>
<g fill="#e0e0dc" stroke="#a8a8a4"><path d="M20 10H150V90H20Z"/><path d="M30 100H155V180H30Z"/><path d="M40 190H150V260H40Z"/><path d="M220 60H300V150H220Z"/><path d="M215 160H330V230H215Z"/><path d="M0 300L150 290V340L0 350Z"/></g>
<rect x="168" y="124" width="24" height="140" fill="url(#h)" stroke="#000" stroke-width="1.5"/>
<rect x="173" y="66" width="14" height="25"/>
<circle cx="180" cy="48" r="12"/><text x="180" y="53" text-anchor="middle" fill="#fff" font-weight="700">1</text>
<text x="84" y="27" font-weight="700">Linnet Close</text>
<text x="199" y="53" font-weight="600">Van, man inside</text>
<text x="250" y="230" font-weight="600">First aid, Kofi Mensah</text>
<path d="M157 309H195" stroke="#000" stroke-width="4"/><text x="204" y="306" font-weight="600">Only vehicle entrance</text>
<text x="295" y="344">Fenwick Road</text>
</svg>"##;

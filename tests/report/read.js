// What a page is made of, as a browser has it, and what an axe would look at.
(() => {
  const all = [...document.querySelectorAll("*")];
  const wrong = [];
  const complain = (what, of) => wrong.push(what + ": " + (of.outerHTML || String(of)).slice(0, 160));
  const words = (of) => (of.textContent || "").trim();
  const at = (selector, test, what) => document.querySelectorAll(selector).forEach((one) => test(one) || complain(what, one));

  at("img", (one) => (one.getAttribute("alt") || "").trim(), "picture without alt");
  at("svg", (one) => one.getAttribute("role") === "img" && words(one.querySelector("title") || {}), "drawing without title");
  at("th", (one) => ["row", "col"].includes(one.getAttribute("scope")) && words(one), "head of a table");
  at("a", (one) => words(one) && document.getElementById((one.getAttribute("href") || "").replace(/^#/, "")), "link");
  at("h1, h2, h3, h4, h5, h6", words, "empty heading");
  at("ul > *, ol > *", (one) => one.localName === "li", "list");
  at("[tabindex]", (one) => one.tabIndex <= 0, "order of focus");
  at("table", (one) => one.querySelector("th"), "table without heads");
  at("tr", (one) => one.children.length === one.closest("table").querySelector("tr").children.length, "row");
  for (const only of ["h1", "main", "title", "meta[name=viewport]", "body > footer"]) {
    document.querySelectorAll(only === "title" ? "head > title" : only).length === 1 || complain("not one", only);
  }
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) => Number(one.localName[1]));
  levels.every((level, n) => level <= (levels[n - 1] || 0) + 1) || complain("levels of headings", levels.join(" "));
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  new Set(ids).size === ids.length || complain("an id stands twice", ids.join(" "));

  // WCAG 2.2, 1.4.3.
  const rgb = (color) => (color.match(/[\d.]+/g) || []).map(Number);
  const light = (color) => {
    const [r, g, b] = color.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    const color = one ? rgb(getComputedStyle(one).backgroundColor) : [255, 255, 255];
    return color.length === 4 && color[3] === 0 ? ground(one.parentElement) : color;
  };
  let contrast = 21;
  for (const one of document.body.querySelectorAll("*")) {
    if (one.localName === "title" || ![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const style = getComputedStyle(one);
    const sign = one.localName === "text";
    const ink = rgb(sign ? style.fill : style.color);
    const under = sign ? rgb(getComputedStyle(one.previousElementSibling).fill) : ground(one);
    const [a, b] = [light(ink), light(under)].sort((a, b) => b - a);
    const ratio = (a + 0.05) / (b + 0.05);
    ratio >= 4.5 || complain("contrast " + ratio.toFixed(2), one);
    contrast = Math.min(contrast, ratio);
  }

  const others = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) if (![1, 3, 10].includes(walker.currentNode.nodeType)) others.push(walker.currentNode.nodeName);
  return {
    address: location.href,
    title: document.title,
    ran: typeof window.ran !== "undefined",
    language: document.documentElement.lang,
    elements: all.map((one) => [one.localName, [...one.attributes].map((a) => [a.name, a.value])]),
    others,
    words: document.body.textContent,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    contrast,
    wrong,
  };
})()

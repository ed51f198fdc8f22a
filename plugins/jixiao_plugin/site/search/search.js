// The page: the address holds the wish, results come while typing, everything shown was verified in its text.

import { readAddress, toggled, writeAddress } from "./address.js";
import { moveByArrows } from "./arrows.js";
import { csv, fileName, json, save } from "./download.js";
import { element } from "./elements.js";
import { Facets } from "./facets.js";
import { openIndex } from "./index.js";
import { resultsOf } from "./results.js";
import { tell, View } from "./view.js";

const STEP = 20; // declarations shown at a time
const VERIFIED_UNASKED = 100; // up to so many candidates the total is made exact without being asked
const PAUSE = 180; // milliseconds without a key before a search starts
const SILENCE = 900; // milliseconds without a change before a screen reader is told
const FILES = { csv: [csv, "text/csv"], json: [json, "application/json"] };

class SearchPage {
  constructor(form, place) {
    this.form = form;
    this.input = form.elements.q;
    this.view = new View(place);
    this.place = place;
    this.said = document.querySelector("[data-search-said]");
    this.examples = document.querySelector("[data-search-examples]");
    this.turn = 0;
    this.isTyping = false;
  }

  start() {
    this.place.querySelector("[data-copy]").hidden = !navigator.clipboard; // not on sites without https
    this.input.addEventListener("input", (event) => event.isComposing || this.type());
    this.input.addEventListener("compositionend", () => this.type());
    this.input.addEventListener("change", () => (this.isTyping = false));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.input.value !== this.wish.q) this.type();
      this.isTyping = false;
      this.search();
    });
    this.place.addEventListener("click", (event) => this.click(event));
    this.view.more.addEventListener("click", () => this.attempt(() => this.showMore()));
    addEventListener("popstate", () => this.read());
    moveByArrows(this.input, this.place);
    this.read();
  }

  /** Does what the address says. */
  read() {
    this.wish = readAddress(location.search);
    this.input.value = this.wish.q;
    this.isTyping = false;
    this.search(history.state?.shown);
  }

  /** One entry of the history for all that is typed in one go, so that going back undoes all of it. */
  type() {
    this.wish = { ...this.wish, q: this.input.value };
    history[this.isTyping ? "replaceState" : "pushState"](null, "", writeAddress(this.wish));
    this.isTyping = true;
    this.view.wait();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), PAUSE);
  }

  go(wish) {
    this.isTyping = false;
    this.wish = wish;
    history.pushState(null, "", writeAddress(wish));
    this.search();
  }

  click(event) {
    const link = event.target.closest("a[data-go]");
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      this.go(readAddress(new URL(link.href).search));
    }
    const file = event.target.closest("[data-file]");
    if (file) this.attempt(() => this.download(file.dataset.file));
    if (event.target.closest("[data-copy]")) this.copy();
  }

  async search(shown = STEP) {
    clearTimeout(this.timer);
    this.turn += 1;
    const mine = this.turn;
    this.view.wait();
    try {
      this.opening ??= openIndex();
      const results = await resultsOf(await this.opening, this.wish);
      await results.reach(shown);
      if (mine === this.turn) await this.show(results, shown);
    } catch (error) {
      this.opening = undefined;
      if (mine === this.turn) this.fail();
      throw error;
    }
  }

  async show(results, shown) {
    this.results = results;
    this.examples.hidden = Boolean(this.wish.q);
    this.view.show(results, shown);
    this.facets ??= new Facets(
      document.querySelector("[data-search-facets]"),
      results.table,
      (kind, value) => this.go(toggled(this.wish, kind, value)),
      (min, max) => this.go({ ...this.wish, min, max }),
    );
    this.told();
    if (results.unverified && results.unverified <= VERIFIED_UNASKED && (await this.verify(results, Infinity))) {
      await results.reachOthers();
      if (results === this.results) this.told();
    }
  }

  /** Reads on until so many are known to be right, and says what has become known. */
  async verify(results, wanted) {
    await results.reach(wanted);
    if (results !== this.results) return false;
    this.view.report(results);
    this.told();
    return true;
  }

  /** Shows in the filters what each choice would leave, and tells screen readers once nothing changes any more. */
  told() {
    this.facets.show(this.wish, this.results);
    clearTimeout(this.telling);
    this.telling = setTimeout(() => (this.said.textContent = this.view.status.textContent), SILENCE);
  }

  async showMore() {
    const { results } = this;
    const wanted = this.view.shown + STEP;
    if (!(await this.verify(results, wanted))) return;
    this.view.append(results, wanted)?.querySelector("a[data-id]").focus();
    history.replaceState({ shown: wanted }, "");
  }

  /** Saves exactly what is found; before that all of it is verified. */
  async download(kind) {
    const { results, view } = this;
    const hits = await results.all((done, all) => tell(view.doing, `正在逐字核对：${done} / ${all}`));
    if (results !== this.results) return;
    view.report(results);
    this.told();
    const [write, type] = FILES[kind];
    const version = results.index.manifest.version;
    save(write(hits, results.table, this.wish, version), fileName(this.wish, hits.length, kind), type);
    tell(view.doing, `已存成文件，${hits.length} 份。`);
  }

  async copy() {
    const said = await navigator.clipboard.writeText(location.href).then(
      () => "本页地址已复制。",
      () => "浏览器不让复制，请从地址栏复制。",
    );
    tell(this.view.doing, said);
  }

  /** Does what was asked for; says so where a file that it takes cannot be fetched. */
  async attempt(work) {
    tell(this.view.doing, "");
    try {
      await work();
    } catch (error) {
      tell(this.view.doing, "要用的文件没有取到，请再试一次。");
      throw error;
    }
  }

  fail() {
    const link = element("a", { href: this.form.dataset.lists }, "浏览");
    this.view.fail("查找要用的文件没有取到，请刷新网页再试，或者到", link, "里找。");
  }
}

const form = document.querySelector("[data-search]");
if (form) new SearchPage(form, document.querySelector("[data-search-results]")).start();

// The filters beside the results: every value of every facet with what choosing it would leave. Made once, then changed
// in place, so that the keyboard's focus stays where it is. On a phone they stand above the results, far from them: a
// button always in sight says how many there are, and leads there.

import { KINDS, NUMBER } from "./address.js";
import { count, element } from "./elements.js";

const SHOWN = 8; // values of a facet that are always in sight

/** The panel; `toggle` is called with a kind and a value that is chosen or no longer chosen, `limit` with amounts. */
export class Facets {
  constructor(place, table, toggle, limit) {
    this.table = table;
    this.inputs = [];
    this.range = new Range(limit);
    const shown = KINDS.filter((kind) => table.facets[kind].values.length);
    this.see = element("button", { type: "button" });
    this.see.addEventListener("click", () => {
      place.closest("details").open = false;
      document.querySelector("#result").focus();
    });
    const fieldsets = shown.map((kind) => this.fieldset(kind, toggle));
    place.replaceChildren(...fieldsets, element("p", { class: "jx-more jx-facets__see" }, this.see));
  }

  fieldset(kind, toggle) {
    const { title, values } = this.table.facets[kind];
    const labels = values.map((value, at) => this.label(kind, value, at, toggle));
    const parts = [element("legend", {}, title), ...labels.slice(0, SHOWN)];
    const rest = labels.slice(SHOWN);
    if (rest.length) {
      parts.push(element("details", {}, element("summary", {}, `另外 ${rest.length} 个`), ...rest));
    }
    if (kind === "amount") parts.push(this.range.element);
    return element("fieldset", { "data-kind": kind }, ...parts);
  }

  label(kind, { slug, title }, at, toggle) {
    const box = element("input", { type: "checkbox", value: slug });
    const number = element("span", { class: "jx-facets__n" });
    box.addEventListener("change", () => toggle(kind, slug));
    const label = element("label", {}, box, " ", element("span", {}, title), " ", number);
    this.inputs.push({ kind, slug, at, box, number, label });
    return label;
  }

  /** Shows what is chosen and what each choice would leave; a value that would leave nothing stays, dimmed. */
  show(wish, results) {
    const { counts } = results.filtered();
    const about = results.isCounted ? "" : "约 ";
    this.range.show(wish);
    this.see.textContent = `看这${results.isCertain ? "" : "约"} ${count(results.total)} 份`;
    for (const { kind, slug, at, box, number, label } of this.inputs) {
      box.checked = wish.chosen[kind].has(slug);
      number.textContent = `${counts[kind][at] ? about : ""}${count(counts[kind][at])}`;
      label.classList.toggle("jx-facets__none", !counts[kind][at]);
      if (box.checked) label.closest("details:not(.jx-facets)")?.setAttribute("open", "");
    }
  }
}

/** From an amount to an amount, both counted in. */
class Range {
  constructor(limit) {
    this.min = this.field("从", "申报总金额从多少万元起");
    this.max = this.field("到", "申报总金额到多少万元为止");
    this.fault = element("p", { class: "jx-facets__fault", role: "alert" });
    this.element = element("div", { class: "jx-facets__range" }, this.min.label, this.max.label, " 万元", this.fault);
    this.element.addEventListener("change", () => this.read(limit));
  }

  field(word, name) {
    const input = element("input", { type: "text", inputmode: "decimal", autocomplete: "off", "aria-label": name });
    return { input, label: element("label", {}, word, input) };
  }

  read(limit) {
    const fields = [this.min.input, this.max.input];
    const typed = fields.map((input) => input.value.normalize("NFKC").replaceAll(/[\s,]/gu, ""));
    const isNumber = typed.map((text) => !text || NUMBER.test(text));
    fields.forEach((input, at) => input.setAttribute("aria-invalid", !isNumber[at]));
    this.fault.textContent = isNumber.includes(false) ? "请写数字，如 10 或 0.5。" : "";
    if (!isNumber.includes(false)) limit(...typed);
  }

  show({ min, max }) {
    if (document.activeElement !== this.min.input) this.min.input.value = min;
    if (document.activeElement !== this.max.input) this.max.input.value = max;
  }
}

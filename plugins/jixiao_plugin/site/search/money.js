// Plain decimals, compared and shown exactly: no amount becomes a binary fraction.

const PLACES = 12; // of a yuan, in which amounts are compared
const TEN_THOUSANDS = 4;

/** A plain decimal as a whole number of the smallest parts that are compared. */
export function parts(decimal) {
  const [whole, fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.slice(0, PLACES).padEnd(PLACES, "0"));
}

/** Whether one plain decimal is greater than another. */
export function isGreater(one, other) {
  return parts(one) > parts(other);
}

/** A plain decimal in 万元 as one in yuan. */
export function tenThousands(decimal) {
  const [whole, fraction = ""] = decimal.split(".");
  return `${whole}${fraction.slice(0, TEN_THOUSANDS).padEnd(TEN_THOUSANDS, "0")}.${fraction.slice(TEN_THOUSANDS)}`;
}

/** So many of the smallest parts as a plain decimal; the reverse of `parts`. */
export function decimal(units) {
  const digits = String(units < 0n ? -units : units).padStart(PLACES + 1, "0");
  const fraction = digits.slice(-PLACES).replace(/0+$/u, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -PLACES)}${fraction ? `.${fraction}` : ""}`;
}

/** An amount in yuan as 万元: what stands before the point, in groups of three, and the fraction with its point. */
export function figure(yuan) {
  const sign = yuan.startsWith("-") ? "-" : "";
  const [digits, typed = ""] = yuan.slice(sign.length).split(".");
  const padded = digits.padStart(TEN_THOUSANDS + 1, "0");
  const fraction = (padded.slice(-TEN_THOUSANDS) + typed).replace(/0+$/u, "");
  const whole = padded
    .slice(0, -TEN_THOUSANDS)
    .replace(/^0+(?=.)/u, "")
    .replace(/\B(?=(?:[0-9]{3})+$)/gu, ",");
  return { whole: sign + whole, fraction: fraction ? `.${fraction}` : "" };
}

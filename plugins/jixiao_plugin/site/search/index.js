// Reads the files that build.py, postings.py and table.py write: manifest, shards of posting lists, texts, the table.

import { both } from "./answer.js";
import { Table } from "./table.js";
import { required } from "./tokens.js";

const FORMAT = 2;
const RANKS = 5;

/** Opens the index in the folder of this script. */
export async function openIndex() {
  const response = await fetch(new URL("index.json", import.meta.url), { cache: "no-cache" });
  if (!response.ok) throw new Error(`index.json: ${response.status}`);
  const manifest = await response.json();
  if (manifest.format !== FORMAT) throw new Error("index.json: format");
  return new Index(manifest);
}

class Index {
  constructor(manifest) {
    this.manifest = manifest;
    this.documents = manifest.documents;
    this.fetched = new Map();
    this.rows = new Map();
  }

  /**
   * Which declarations may hold words in normal form: for each its rank plus one, or 0. Exact where a single token is
   * all of the words; otherwise some may lack them, but none that has them is missing. So many terms share the bytes of
   * posting lists that may be fetched, unless the search is to be thorough.
   */
  async lookUp(words, share, isThorough) {
    const wanted = required(words);
    const { first_tokens: most, posting_budget: budget, few_candidates: few } = this.manifest;
    const first = Math.min(Math.max(1, Math.floor(most / share)), Math.ceil(wanted.length / 2));
    const spent = new Map();
    let ranks = await this.narrow(null, wanted.slice(0, first), spent);
    if (count(ranks) > few) {
      const bytes = [...spent.values()].reduce((sum, size) => sum + size, 0);
      const left = isThorough ? Infinity : Math.floor(budget / share) - bytes;
      ranks = await this.narrow(
        ranks,
        wanted.slice(first, first + Math.max(0, Math.floor((left * first) / bytes))),
        spent,
      );
    }
    return { ranks, exact: wanted.length === 1 && wanted[0] === words };
  }

  async narrow(ranks, tokens, spent) {
    const lists = await Promise.all(tokens.map((token) => this.postings(token, spent)));
    return lists.reduce((left, right) => (left ? both(left, right) : right), ranks);
  }

  /** The columns of all declarations, fetched when they are first asked for. */
  table() {
    this.columns ??= this.bytes("table.gz")
      .then(readJson)
      .then((columns) => new Table(columns));
    this.columns.catch(() => (this.columns = undefined));
    return this.columns;
  }

  /** Id and name of a declaration. */
  async row(number) {
    const perFile = this.manifest.rows_per_file;
    const file = Math.floor(number / perFile);
    if (!this.rows.has(file)) {
      const reading = this.bytes(`rows/${hex(file)}.gz`).then(readJson);
      reading.catch(() => this.rows.delete(file));
      this.rows.set(file, reading);
    }
    return (await this.rows.get(file))[number % perFile];
  }

  /** Id and fields of a declaration; a field is the id of its place, its label, its rank and its text. */
  async entry(number) {
    const perFile = this.manifest.documents_per_file;
    const file = Math.floor(number / perFile);
    const data = await this.bytes(`texts/${hex(file)}.bin`);
    const inFile = Math.min(perFile, this.documents - file * perFile);
    const lengths = new DataView(data.buffer, data.byteOffset);
    let start = inFile * 4;
    for (let at = 0; at < number % perFile; at += 1) start += lengths.getUint32(at * 4, true);
    const end = start + lengths.getUint32((number % perFile) * 4, true);
    return readJson(data.subarray(start, end));
  }

  async postings(token, spent) {
    const name = new TextEncoder().encode(token);
    const path = `postings/${hex(checksum(name) % this.manifest.shards)}.gz`;
    const shard = await this.bytes(path);
    spent.set(path, shard.length);
    const data = findEntry(await unzip(shard), name);
    return data ? decodePostings(data, this.documents) : new Uint8Array(this.documents);
  }

  /** The bytes of a file, fetched once; the version keeps an old copy in a cache from being taken for a new one. */
  bytes(path) {
    if (!this.fetched.has(path)) {
      const loading = this.load(path);
      loading.catch(() => this.fetched.delete(path));
      this.fetched.set(path, loading);
    }
    return this.fetched.get(path);
  }

  async load(path) {
    const response = await fetch(new URL(`${path}?v=${this.manifest.version}`, import.meta.url));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** How many declarations are in a result. */
export function count(ranks) {
  return ranks.reduce((sum, rank) => sum + (rank > 0), 0);
}

function hex(number) {
  return number.toString(16).padStart(4, "0");
}

/** Some hosts have the browser unzip what ends in .gz, so the bytes are asked what they are. */
async function unzip(data) {
  if (data[0] !== 0x1f || data[1] !== 0x8b) return data;
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function readJson(data) {
  return JSON.parse(new TextDecoder().decode(await unzip(data)));
}

function findEntry(shard, name) {
  const reader = { data: shard, place: 0 };
  while (reader.place < shard.length) {
    const token = take(reader, varint(reader));
    const postings = take(reader, varint(reader));
    if (token.length === name.length && token.every((byte, index) => byte === name[index])) return postings;
  }
  return null;
}

function decodePostings(data, documents) {
  const ranks = new Uint8Array(documents);
  const reader = { data, place: 0 };
  for (let rank = 1; rank <= RANKS; rank += 1) {
    const head = varint(reader);
    if (head % 2) {
      const bits = take(reader, Math.ceil(documents / 8));
      for (let number = 0; number < documents; number += 1) {
        if ((bits[number >> 3] >> (number & 7)) & 1) ranks[number] = rank;
      }
    } else {
      let number = -1;
      for (let left = head / 2; left > 0; left -= 1) {
        number += varint(reader) + 1;
        ranks[number] = rank;
      }
    }
  }
  return ranks;
}

function take(reader, length) {
  reader.place += length;
  return reader.data.subarray(reader.place - length, reader.place);
}

function varint(reader) {
  let number = 0;
  let factor = 1;
  for (;;) {
    const byte = reader.data[reader.place];
    reader.place += 1;
    number += (byte & 127) * factor;
    if (byte < 128) return number;
    factor *= 128;
  }
}

/** CRC-32, as zlib.crc32 gives it. */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

// Writes src/main/resources/reception/name/kanji-readings.tsv from the npm package `kanji` (KANJIDIC as JSON):
//   npm pack kanji@0.19.3 && tar xzf kanji-0.19.3.tgz && node tools/kanji-readings.mjs package/dist/data/kanjidic
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const katakana = s => s.replace(/[ぁ-ゖ]/g, c => String.fromCharCode(c.charCodeAt(0) + 0x60));

// く.う is read ク inside a name, rarely クウ; a hyphen marks a prefix or a suffix.
const forms = r => { const plain = katakana(r.replace(/-/g, '')); return [plain.split('.')[0], plain.replace('.', '')]; };

const lines = [];
for (const file of readdirSync(folder).filter(f => f.endsWith('.json')).sort()) {
  const entry = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const meaning = entry.reading_meaning?.[0];
  const readings = new Set();
  for (const group of meaning?.rmgroup ?? []) {
    for (const r of group.reading ?? []) {
      if (r.r_type === 'ja_on' || r.r_type === 'ja_kun') forms(r.$t).forEach(f => readings.add(f));
    }
  }
  for (const n of meaning?.nanori ?? []) forms(typeof n === 'string' ? n : n.$t).forEach(f => readings.add(f));
  const kept = [...readings].filter(r => /^[ァ-ヺー]{1,8}$/.test(r));
  if (kept.length > 0) lines.push(entry.literal[0] + '\t' + kept.join(' '));
}
writeFileSync('src/main/resources/reception/name/kanji-readings.tsv', lines.join('\n') + '\n');

"""Trains the tagger: a bidirectional LSTM over embedded features, with a conditional random field on top
(Huang, Xu and Yu, "Bidirectional LSTM-CRF Models for Sequence Tagging", 2015).

  python3 training/train_tagger.py --train SEQUENCES... [--dev SEQUENCES...] [--leave-out GROUP] --out MODEL

SEQUENCES are files that training/export-sequences.ts writes. MODEL is the binary that analysis/tagger/model.ts reads.
The same seed on the same machine gives the same weights.
"""
import argparse
import json
import math
import random
import struct
import time
import zlib
from collections import Counter

import torch
from torch import nn

COLUMN_SIZES = [1024, 1024, 16, 40, 6, 6, 12, 9]
COLUMN_WIDTHS = [12, 12, 6, 8, 4, 4, 4, 8]
WORD_WIDTH = 32
VOCABULARY = 8000
HIDDEN = 64
LABELS = 15


def read(paths, leave_out=None, only=None):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                sequence = json.loads(line)
                if sequence["group"] == leave_out or (only and sequence["group"] != only):
                    continue
                # A paragraph of more tokens is cut, as the tagger cuts it.
                for at in range(0, len(sequence["words"]), 400):
                    part = slice(at, at + 400)
                    yield {**sequence, **{key: sequence[key][part] for key in ("words", "columns", "labels")}}


def may_follow(before, label):
    return label == 0 or label % 2 == 1 or before in (label, label - 1)


class Tagger(nn.Module):
    def __init__(self, words):
        super().__init__()
        self.word = nn.Embedding(words + 1, WORD_WIDTH)
        self.columns = nn.ModuleList(nn.Embedding(n, w) for n, w in zip(COLUMN_SIZES, COLUMN_WIDTHS))
        for embedding in [self.word, *self.columns]:
            nn.init.normal_(embedding.weight, std=0.1)
        self.lstm = nn.LSTM(WORD_WIDTH + sum(COLUMN_WIDTHS), HIDDEN, bidirectional=True, batch_first=True)
        self.output = nn.Linear(2 * HIDDEN, LABELS)
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.dropout = nn.Dropout(0.4)
        forbidden = [[0.0 if may_follow(a, b) else -1e4 for b in range(LABELS)] for a in range(LABELS)]
        self.register_buffer("forbidden", torch.tensor(forbidden))
        self.register_buffer("first", torch.tensor([0.0 if may_follow(-1, b) else -1e4 for b in range(LABELS)]))

    def scores(self, words, columns, lengths):
        parts = [self.word(words)] + [e(columns[:, :, i]) for i, e in enumerate(self.columns)]
        packed = nn.utils.rnn.pack_padded_sequence(self.dropout(torch.cat(parts, 2)), lengths, batch_first=True)
        out, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return self.output(self.dropout(out))

    def loss(self, scores, labels, mask):
        steps = self.transitions + self.forbidden
        alpha = scores[:, 0] + self.first
        gold = alpha.gather(1, labels[:, :1]).squeeze(1)
        for t in range(1, scores.shape[1]):
            on = mask[:, t]
            step = torch.logsumexp(alpha.unsqueeze(2) + steps, 1) + scores[:, t]
            alpha = torch.where(on.unsqueeze(1), step, alpha)
            gold = gold + torch.where(on, steps[labels[:, t - 1], labels[:, t]] + scores[:, t].gather(1, labels[:, t:t + 1]).squeeze(1), 0.0)
        return (torch.logsumexp(alpha, 1) - gold).sum() / mask.sum()

    def decode(self, scores, lengths):
        steps = self.transitions + self.forbidden
        best = scores[:, 0] + self.first
        back = []
        for t in range(1, scores.shape[1]):
            value, index = (best.unsqueeze(2) + steps).max(1)
            best = torch.where((lengths > t).unsqueeze(1), value + scores[:, t], best)
            back.append(index)
        paths = []
        for b, length in enumerate(lengths.tolist()):
            label = int(best[b].argmax())
            path = [label]
            for t in range(length - 2, -1, -1):
                label = int(back[t][b, label])
                path.append(label)
            paths.append(path[::-1])
        return paths


def batches(data, vocabulary, tokens, generator, word_dropout):
    order = sorted(range(len(data)), key=lambda i: (len(data[i]["words"]), generator.random()))
    groups, group = [], []
    for i in order:
        group.append(i)
        if len(group) * len(data[i]["words"]) >= tokens:
            groups.append(group)
            group = []
    groups += [group] if group else []
    generator.shuffle(groups)
    for group in groups:
        group = sorted(group, key=lambda i: -len(data[i]["words"]))
        longest = len(data[group[0]]["words"])
        words = torch.zeros(len(group), longest, dtype=torch.long)
        columns = torch.zeros(len(group), longest, len(COLUMN_SIZES), dtype=torch.long)
        labels = torch.zeros(len(group), longest, dtype=torch.long)
        for row, i in enumerate(group):
            ids = [0 if word_dropout and generator.random() < word_dropout else vocabulary.get(w, 0) for w in data[i]["words"]]
            n = len(ids)
            words[row, :n] = torch.tensor(ids)
            columns[row, :n] = torch.tensor(data[i]["columns"])
            labels[row, :n] = torch.tensor(data[i]["labels"])
        lengths = torch.tensor([len(data[i]["words"]) for i in group])
        yield words, columns, labels, lengths


def spans(labels):
    found, i = set(), 0
    while i < len(labels):
        if labels[i] % 2 == 1:
            j = i + 1
            while j < len(labels) and labels[j] == labels[i] + 1:
                j += 1
            found.add((i, j, labels[i]))
            i = j
        else:
            i += 1
    return found


def evaluate(model, data, vocabulary):
    model.eval()
    hit = predicted = gold = 0
    with torch.no_grad():
        for words, columns, labels, lengths in batches(data, vocabulary, 4096, random.Random(0), 0):
            for path, truth, n in zip(model.decode(model.scores(words, columns, lengths), lengths), labels.tolist(), lengths.tolist()):
                a, b = spans(path), spans(truth[:n])
                hit, predicted, gold = hit + len(a & b), predicted + len(a), gold + len(b)
    model.train()
    return 200 * hit / max(1, predicted + gold)


def train(data, dev, vocabulary, epochs, seed, after_epoch):
    torch.manual_seed(seed)
    generator = random.Random(seed)
    model = Tagger(len(vocabulary))
    optimiser = torch.optim.Adam(model.parameters(), lr=4e-3)
    total = epochs * sum(1 for _ in batches(data, vocabulary, 2048, random.Random(0), 0))
    step, start = 0, time.time()
    for epoch in range(epochs):
        for words, columns, labels, lengths in batches(data, vocabulary, 2048, generator, 0.03):
            mask = torch.arange(words.shape[1]) < lengths.unsqueeze(1)
            loss = model.loss(model.scores(words, columns, lengths), labels, mask)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5)
            optimiser.param_groups[0]["lr"] = 4e-3 * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / total)))
            optimiser.step()
            step += 1
        scores = "  ".join(f"{name} {evaluate(model, part, vocabulary):.1f}" for name, part in dev)
        after_epoch(model, f"epoch {epoch + 1}: loss {float(loss):.3f}  stretches exact F1 {scores}  {time.time() - start:.0f} s")


def write(model, vocabulary, path):
    """One binary: magic, version, header as JSON, then int8 matrices with a scale a row and float32 vectors."""
    parts, tensors = [], []

    def int8(name, tensor):
        scale = tensor.abs().amax(1).clamp(min=1e-8) / 127
        quantised = (tensor / scale.unsqueeze(1)).round().to(torch.int8).contiguous()
        tensors.append({"name": name, "shape": list(tensor.shape), "type": "int8"})
        parts.append(scale.to(torch.float32).numpy().tobytes())
        parts.append(quantised.numpy().tobytes() + b"\0" * (-quantised.numel() % 4))

    def float32(name, tensor):
        tensors.append({"name": name, "shape": list(tensor.shape), "type": "float32"})
        parts.append(tensor.to(torch.float32).contiguous().numpy().tobytes())

    with torch.no_grad():
        int8("word", model.word.weight)
        for i, embedding in enumerate(model.columns):
            int8(f"column{i}", embedding.weight)
        for side, suffix in (("forward", ""), ("backward", "_reverse")):
            int8(f"{side}.input", getattr(model.lstm, f"weight_ih_l0{suffix}"))
            int8(f"{side}.recurrent", getattr(model.lstm, f"weight_hh_l0{suffix}"))
            float32(f"{side}.bias", getattr(model.lstm, f"bias_ih_l0{suffix}") + getattr(model.lstm, f"bias_hh_l0{suffix}"))
        int8("output", model.output.weight)
        float32("output.bias", model.output.bias)
        float32("transitions", model.transitions)
    words = [word for word, _ in sorted(vocabulary.items(), key=lambda item: item[1])]
    header = json.dumps({"vocabulary": words, "tensors": tensors}, ensure_ascii=False, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 4)
    body = b"".join(parts)
    with open(path, "wb") as file:
        file.write(b"SLTG" + struct.pack("<III", 1, zlib.crc32(header + body), len(header)) + header + body)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--train", nargs="+", required=True)
    options.add_argument("--dev", nargs="*", default=[])
    options.add_argument("--leave-out")
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--out", required=True)
    a = options.parse_args()
    torch.set_num_threads(2)
    data = list(read(a.train, leave_out=a.leave_out))
    dev = [(path.split("/")[-1], list(read([path], only=a.leave_out))) for path in a.dev]
    counts = Counter(word for sequence in data for word in sequence["words"])
    common = [word for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n > 1][:VOCABULARY]
    vocabulary = {word: i + 1 for i, word in enumerate(common)}
    print(f"{len(data)} sequences, {sum(len(s['words']) for s in data)} tokens", flush=True)

    def after_epoch(model, text):
        print(text, flush=True)
        write(model, vocabulary, a.out)

    train(data, dev, vocabulary, a.epochs, a.seed, after_epoch)


if __name__ == "__main__":
    main()

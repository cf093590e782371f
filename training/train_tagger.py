"""Trains the tagger for both tasks at once: who is reported to say what, and names.

  python3 training/train_tagger.py --train SEQUENCES... [--dev SEQUENCES...] [--leave-out GROUP...] --out MODEL

SEQUENCES are files that training/export-sequences.ts writes; MODEL is the binary that analysis/tagger/read-model.ts reads.
The same seed on the same machine gives the same weights.
"""
import argparse
import math
import time

import numpy
import torch
from torch import nn

from network import Network
from sequences import NameSwaps, batches, choose_vocabulary, load, read_lines
from write_model import write_model

VOCABULARY = 20_000
RATE = 4e-3
# Whose annotators mark other things as attributions than the tagger is to find.
DIALECTS = {"gum"}


def stretches(labels):
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


def evaluate(network, sequences):
    """F1 of stretches, exact and of the right kind, for attributions and names; None where nobody marked any."""
    network.eval()
    scores = {}
    with torch.no_grad():
        for task, chain in (("attributions", network.attribution_chain), ("names", network.name_chain)):
            hit = predicted = gold = 0
            marked = [sequence for sequence in sequences if getattr(sequence, task) is not None]
            for batch in batches(marked, 4096, numpy.random.default_rng(0)):
                paths = chain.decode(getattr(network, task)(network.states(batch)), batch.lengths)
                for path, truth, n in zip(paths, getattr(batch, task).tolist(), batch.lengths.tolist()):
                    a, b = stretches(path), stretches(truth[:n])
                    hit, predicted, gold = hit + len(a & b), predicted + len(a), gold + len(b)
            if marked:
                scores[task] = 200 * hit / max(1, predicted + gold)
    network.train()
    return scores


def train(network, data, options, after_epoch):
    generator = numpy.random.default_rng(options.seed)
    # Alone, they are no dialect.
    others = any(sequence.attributions is not None and sequence.group not in DIALECTS for sequence in data)
    dialects = DIALECTS if others else set()
    swaps = NameSwaps(data, options.swaps)
    optimiser = torch.optim.Adam(network.parameters(), lr=RATE)
    total = options.epochs * sum(1 for _ in batches(data, options.tokens, numpy.random.default_rng(0)))
    step = 0
    for epoch in range(options.epochs):
        losses = []
        for batch in batches(data, options.tokens, generator, swaps, options.unknown):
            loss = network.loss(batch, options.name_weight, dialects)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5)
            optimiser.param_groups[0]["lr"] = RATE * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / total)))
            optimiser.step()
            losses.append(float(loss))
            step += 1
        after_epoch(epoch + 1, numpy.mean(losses))


def parse():
    options = argparse.ArgumentParser()
    options.add_argument("--train", nargs="+", required=True)
    options.add_argument("--dev", nargs="*", default=[])
    options.add_argument("--leave-out", nargs="*", default=[])
    options.add_argument("--epochs", type=int, default=12)
    options.add_argument("--tokens", type=int, default=2048)
    options.add_argument("--swaps", type=float, default=0.7)
    options.add_argument("--unknown", type=float, default=0.03)
    options.add_argument("--name-weight", type=float, default=0.5)
    options.add_argument("--dropout", type=float, default=0.4)
    options.add_argument("--seed", type=int, default=9)
    options.add_argument("--out", required=True)
    return options.parse_args()


def main():
    options = parse()
    # With a second thread the small products take longer.
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    lines = list(read_lines(options.train, options.leave_out))
    vocabulary = choose_vocabulary(lines, VOCABULARY)
    data = load(lines, vocabulary)
    dev = [(path.split("/")[-1], load(read_lines([path]), vocabulary)) for path in options.dev]
    print(f"{len(data)} sequences, {sum(map(len, data))} tokens, {len(vocabulary)} words", flush=True)
    network = Network(len(vocabulary), options.dropout)
    start = time.time()

    def after_epoch(epoch, loss):
        scores = "  ".join(f"{name} {task} {f1:.1f}" for name, part in dev for task, f1 in evaluate(network, part).items())
        print(f"epoch {epoch}: loss {loss:.3f}  exact F1: {scores}  {time.time() - start:.0f} s", flush=True)

    train(network, data, options, after_epoch)
    write_model(network, vocabulary, options.out)


if __name__ == "__main__":
    main()

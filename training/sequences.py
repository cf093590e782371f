"""What training/export-sequences.ts writes, in memory and in batches."""
import json
from collections import Counter
from dataclasses import dataclass

import numpy
import torch

# As analysis/tagger/token-features.ts and tagger.ts have them.
COLUMN_SIZES = [1024, 1024, 16, 40, 6, 6, 12, 9]
SHAPE, TAG = 2, 3
CAPITALISED_SHAPES = (12, 13, 14)
NAME_TAG = 17
LONGEST = 400


@dataclass
class Sequence:
    group: str
    words: numpy.ndarray  # rows of the vocabulary; 0 for words it lacks
    columns: numpy.ndarray  # tokens × columns
    attributions: numpy.ndarray | None  # a label a token; None where nobody marked any
    names: numpy.ndarray | None

    def __len__(self):
        return len(self.words)


def read_lines(paths, leave_out=(), only=None):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                sequence = json.loads(line)
                if sequence["group"] not in leave_out and (only is None or sequence["group"] in only):
                    yield sequence


def choose_vocabulary(lines, size):
    """The most frequent words, those that occur at least twice. Row 0 stands for all others."""
    counts = Counter(word for line in lines for word in line["words"])
    common = sorted((word for word, n in counts.items() if n > 1), key=lambda word: (-counts[word], word))[:size]
    return {word: row + 1 for row, word in enumerate(common)}


def load(lines, vocabulary):
    """Paragraphs as arrays; a long one is cut as the tagger cuts it."""
    sequences = []
    for line in lines:
        words = numpy.array([vocabulary.get(word, 0) for word in line["words"]], dtype=numpy.int64)
        columns = numpy.array(line["columns"], dtype=numpy.int64).reshape(len(words), len(COLUMN_SIZES))
        labels = [numpy.array(line[task], dtype=numpy.int64) if line[task] is not None else None for task in ("attributions", "names")]
        for at in range(0, len(words), LONGEST):
            part = slice(at, at + LONGEST)
            sequences.append(Sequence(line["group"], words[part], columns[part], *(label[part] if label is not None else None for label in labels)))
    return sequences


class NameSwaps:
    """Puts other names in the place of a sequence's names, so that a model learns from what stands around them: the names of
    one country's politics in one year are the first thing that it would learn by heart."""

    def __init__(self, sequences, share):
        self.share = share
        pools = {}
        for sequence in sequences:
            for i in numpy.flatnonzero(self.names_of(sequence)):
                form = (int(sequence.words[i]), *(int(value) for value in sequence.columns[i, :3]))
                pools.setdefault(self.kind(sequence, i), {})[form] = True
        self.pools = {kind: numpy.array(list(forms), dtype=numpy.int64) for kind, forms in pools.items()}

    @staticmethod
    def names_of(sequence):
        named = (sequence.columns[:, TAG] == NAME_TAG) & numpy.isin(sequence.columns[:, SHAPE], CAPITALISED_SHAPES)
        return named if sequence.names is None else named & (sequence.names > 0)

    @staticmethod
    def kind(sequence, i):
        return (-1 if sequence.names is None else int(sequence.names[i]), int(sequence.columns[i, SHAPE]))

    def apply(self, sequence, generator):
        """Words and columns, with half of the names of some sequences swapped: every mention of one for the same other."""
        if generator.random() >= self.share:
            return sequence.words, sequence.columns
        words, columns = sequence.words.copy(), sequence.columns.copy()
        chosen = {}
        for i in numpy.flatnonzero(self.names_of(sequence)):
            key = (int(sequence.words[i]), int(columns[i, 0]), int(columns[i, 1]))
            if key not in chosen:
                pool = self.pools[self.kind(sequence, i)]
                chosen[key] = pool[generator.integers(len(pool))] if generator.random() < 0.5 else None
            if chosen[key] is not None:
                words[i], columns[i, 0], columns[i, 1] = chosen[key][0], chosen[key][1], chosen[key][2]
        return words, columns


@dataclass
class Batch:
    words: torch.Tensor
    columns: torch.Tensor
    lengths: torch.Tensor
    attributions: torch.Tensor  # -1 in rows without
    names: torch.Tensor
    groups: list[str]


def batches(sequences, tokens, generator, swaps=None, unknown=0.0):
    """Sequences of like length, about so many tokens at once, in an order of the generator's; the longest of a batch first."""
    order = sorted(range(len(sequences)), key=lambda i: (len(sequences[i]), generator.random()))
    groups, group = [], []
    for i in order:
        group.append(i)
        if len(group) * len(sequences[i]) >= tokens:
            groups.append(group)
            group = []
    groups += [group] if group else []
    generator.shuffle(groups)
    for group in groups:
        yield stack([sequences[i] for i in reversed(group)], generator, swaps, unknown)


def stack(group, generator, swaps, unknown):
    shape = len(group), len(group[0])
    words = numpy.zeros(shape, dtype=numpy.int64)
    columns = numpy.zeros((*shape, len(COLUMN_SIZES)), dtype=numpy.int64)
    labels = {task: numpy.full(shape, -1, dtype=numpy.int64) for task in ("attributions", "names")}
    for row, sequence in enumerate(group):
        n = len(sequence)
        own, own_columns = swaps.apply(sequence, generator) if swaps else (sequence.words, sequence.columns)
        words[row, :n] = numpy.where(generator.random(n) < unknown, 0, own) if unknown else own
        columns[row, :n] = own_columns
        for task, array in labels.items():
            marked = getattr(sequence, task)
            if marked is not None:
                array[row, :n] = marked
    return Batch(
        *(torch.from_numpy(array) for array in (words, columns)),
        torch.tensor([len(sequence) for sequence in group]),
        *(torch.from_numpy(array) for array in labels.values()),
        [sequence.group for sequence in group],
    )

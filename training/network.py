"""The network: a bidirectional LSTM over embedded features, with a conditional random field for each task on top (Huang, Xu
and Yu, "Bidirectional LSTM-CRF Models for Sequence Tagging", 2015)."""
import torch
from torch import nn

from sequences import COLUMN_SIZES

COLUMN_WIDTHS = [12, 12, 6, 8, 4, 4, 4, 8]
WORD_WIDTH = 32
UNITS = 96
ATTRIBUTION_LABELS = 15
NAME_LABELS = 9
FORBIDDEN = -1e4


def may_follow(before, label):
    """Whether a label of BIO may follow another; -1 stands for the edge."""
    return label == 0 or label % 2 == 1 or before in (label, label - 1)


class Chain(nn.Module):
    """A linear-chain conditional random field over labels of BIO."""

    def __init__(self, labels):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(labels, labels))
        allowed = lambda before: [0.0 if may_follow(before, label) else FORBIDDEN for label in range(labels)]
        self.register_buffer("forbidden", torch.tensor([allowed(before) for before in range(labels)]))
        self.register_buffer("first", torch.tensor(allowed(-1)))

    def loss(self, scores, labels, lengths):
        """Minus the log-likelihood of the labels, summed over sequences; the longest comes first."""
        steps = self.transitions + self.forbidden
        mask = torch.arange(scores.shape[1]) < lengths.unsqueeze(1)
        safe = labels.clamp(min=0)
        emitted = scores.gather(2, safe.unsqueeze(2)).squeeze(2)
        stepped = steps[safe[:, :-1], safe[:, 1:]]
        gold = (emitted * mask).sum() + (stepped * mask[:, 1:]).sum() + self.first[safe[:, 0]].sum()
        alpha = scores[:, 0] + self.first
        ends = []
        rows = len(lengths)
        weights = steps.exp()
        for t in range(1, scores.shape[1]):
            on = int((lengths > t).sum())
            if on < rows:
                ends.append(alpha[on:])
                alpha, rows = alpha[:on], on
            highest = alpha.max(1, keepdim=True)[0]
            alpha = torch.log((alpha - highest).exp() @ weights + 1e-30) + highest + scores[:on, t]
        ends.append(alpha)
        return torch.logsumexp(torch.cat(ends), 1).sum() - gold

    def decode(self, scores, lengths):
        """The most probable labels of each sequence, by Viterbi's algorithm."""
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


class Network(nn.Module):
    """Scores each token's labels. What is specific to another corpus' way of marking attributions (`dialect`) is learnt apart
    and left behind."""

    def __init__(self, words, dropout=0.4):
        super().__init__()
        self.word = nn.Embedding(words + 1, WORD_WIDTH)
        self.columns = nn.ModuleList(nn.Embedding(n, width) for n, width in zip(COLUMN_SIZES, COLUMN_WIDTHS))
        for embedding in [self.word, *self.columns]:
            nn.init.normal_(embedding.weight, std=0.1)
        self.lstm = nn.LSTM(WORD_WIDTH + sum(COLUMN_WIDTHS), UNITS, bidirectional=True, batch_first=True)
        self.attributions = nn.Linear(2 * UNITS, ATTRIBUTION_LABELS)
        self.dialect = nn.Linear(2 * UNITS, ATTRIBUTION_LABELS)
        nn.init.zeros_(self.dialect.weight)
        nn.init.zeros_(self.dialect.bias)
        self.names = nn.Linear(2 * UNITS, NAME_LABELS)
        self.attribution_chain = Chain(ATTRIBUTION_LABELS)
        self.dialect_chain = Chain(ATTRIBUTION_LABELS)
        self.name_chain = Chain(NAME_LABELS)
        self.dropout = nn.Dropout(dropout)

    def states(self, batch):
        parts = [self.word(batch.words)] + [e(batch.columns[:, :, i]) for i, e in enumerate(self.columns)]
        packed = nn.utils.rnn.pack_padded_sequence(self.dropout(torch.cat(parts, 2)), batch.lengths, batch_first=True)
        out, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return self.dropout(out)

    def loss(self, batch, name_weight, dialects):
        states = self.states(batch)
        total, count = 0.0, 0
        foreign = torch.tensor([group in dialects for group in batch.groups])
        marked = batch.attributions[:, 0] >= 0
        for rows, chain, score in (
            (marked & ~foreign, self.attribution_chain, self.attributions),
            (marked & foreign, self.dialect_chain, lambda s: self.attributions(s) + self.dialect(s)),
        ):
            if rows.any():
                total = total + chain.loss(score(states[rows]), batch.attributions[rows], batch.lengths[rows])
                count += int(batch.lengths[rows].sum())
        named = batch.names[:, 0] >= 0
        if named.any():
            total = total + name_weight * self.name_chain.loss(self.names(states[named]), batch.names[named], batch.lengths[named])
            count += name_weight * int(batch.lengths[named].sum())
        return total / max(1, count)

# SPDX-License-Identifier: Apache-2.0
"""Measures of agreement, each the textbook one, in plain Python."""
from collections import Counter


def f1(true_positive, false_positive, false_negative):
    """(precision, recall, F1)"""
    precision = true_positive / (true_positive + false_positive) if true_positive + false_positive else 0.0
    recall = true_positive / (true_positive + false_negative) if true_positive + false_negative else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def kappa(pairs):
    """Cohen's kappa of (a, b) labels."""
    pairs = list(pairs)
    n = len(pairs)
    if not n:
        return float("nan")
    observed = sum(a == b for a, b in pairs) / n
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(left[k] * right[k] for k in left) / n / n
    return (observed - expected) / (1 - expected) if expected < 1 else 1.0


def quadratic_kappa(pairs):
    """Cohen's kappa with quadratic weights of ordinal (a, b)."""
    pairs = list(pairs)
    n = len(pairs)
    if not n:
        return float("nan")
    observed = sum((a - b) ** 2 for a, b in pairs) / n
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(x * y * (a - b) ** 2 for a, x in left.items() for b, y in right.items()) / n / n
    return 1 - observed / expected if expected else 1.0


def auc(good, bad):
    """Probability that a good one scores higher than a bad one."""
    ranked = sorted([(s, 1) for s in good] + [(s, 0) for s in bad])
    if not good or not bad:
        return float("nan")
    total = i = 0
    while i < len(ranked):
        j = i
        while j < len(ranked) and ranked[j][0] == ranked[i][0]:
            j += 1
        total += sum(label for _, label in ranked[i:j]) * (i + j + 1) / 2
        i = j
    return (total - len(good) * (len(good) + 1) / 2) / len(good) / len(bad)


def ranks(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    out = [0.0] * len(values)
    i = 0
    while i < len(order):
        j = i
        while j < len(order) and values[order[j]] == values[order[i]]:
            j += 1
        for k in order[i:j]:
            out[k] = (i + j - 1) / 2
        i = j
    return out


def pearson(x, y):
    n = len(x)
    if n < 2:
        return float("nan")
    mx, my = sum(x) / n, sum(y) / n
    sxy = sum((a - mx) * (b - my) for a, b in zip(x, y))
    sxx, syy = sum((a - mx) ** 2 for a in x), sum((b - my) ** 2 for b in y)
    return sxy / (sxx * syy) ** 0.5 if sxx and syy else 0.0


def spearman(x, y):
    return pearson(ranks(x), ranks(y))


def macro_f1(pairs):
    """Mean F1 over the classes of (truth, prediction)."""
    pairs = list(pairs)
    scores = []
    for label in sorted({t for t, _ in pairs}):
        tp = sum(t == label and p == label for t, p in pairs)
        fp = sum(t != label and p == label for t, p in pairs)
        fn = sum(t == label and p != label for t, p in pairs)
        scores.append(f1(tp, fp, fn)[2])
    return sum(scores) / len(scores) if scores else 0.0

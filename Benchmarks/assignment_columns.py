"""An instance of the peers as columns of 32-bit numbers, and back: assignment_columns.py FROM TO (.npz or .bin)."""

import sys

import numpy

source, target = sys.argv[1:]
if source.endswith(".npz"):
    instance = numpy.load(source)
    head = [instance["P"], instance["J"], len(instance["r"])]
    columns = [head, instance["cap"], instance["r"], instance["c"], instance["v"]]
    numpy.concatenate(columns).astype("<i4").tofile(target)
else:
    numbers = numpy.fromfile(source, "<i4").astype(numpy.int64)
    people, offers, count = numbers[:3]
    places, pairs = numbers[3 : 3 + offers], numbers[3 + offers :].reshape(3, count)
    columns = dict(cap=places, r=pairs[0], c=pairs[1], v=pairs[2])
    numpy.savez(target, P=people, J=offers, posts=places.sum(), **columns)

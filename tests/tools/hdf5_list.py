"""Prints what h5py reads in an HDF5 file, a line for each group, dataset and attribute: what a test compares with our own reader.

Usage: python3 hdf5_list.py FILE
"""
import hashlib
import sys

import h5py
import numpy as np


def type_name(dtype):
    if h5py.check_string_dtype(dtype):
        return "str"
    return "bfloat16" if dtype.kind == "V" else dtype.name


def attribute(value, kind):
    if isinstance(value, h5py.Empty):
        return f"{kind} [0] "
    values = np.asarray(value)
    return f"{kind} [{', '.join(map(str, values.shape))}] {'|'.join(map(text, values.ravel().tolist()))}"


def text(item):
    """As C# prints it."""
    if isinstance(item, float):
        return "NaN" if item != item else repr(item).removesuffix(".0")
    return item.decode() if isinstance(item, bytes) else str(item)


def show(path, item):
    if isinstance(item, h5py.Group):
        print(f"{path} group")
    else:
        data = np.asarray(item[()])
        digest = hashlib.sha256(data.astype(data.dtype.newbyteorder("<")).tobytes()).hexdigest()
        print(f"{path} dataset {type_name(item.dtype)} [{', '.join(map(str, item.shape))}] {digest}")
    for name, value in item.attrs.items():
        print(f"{path} @{name} {attribute(value, type_name(item.attrs.get_id(name).dtype))}")


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
with h5py.File(sys.argv[1], "r") as file:
    show("/", file)
    file.visititems(lambda name, item: show("/" + name, item))

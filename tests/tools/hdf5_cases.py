"""Makes the small HDF5 files of tests/ConvNet.Tests/Saving/Hdf5/cases with h5py: good ones that are unusual, and hostile ones.
What h5py reads in the good ones (hdf5_list.py) lies beside them as .txt.

Usage: python3 hdf5_cases.py FOLDER
"""
import os
import sys

import h5py
import numpy as np

folder = sys.argv[1]
numbers = np.arange(6, dtype="float32").reshape(2, 3)


def make(name, fill, **options):
    with h5py.File(os.path.join(folder, name + ".h5"), "w", **options) as file:
        fill(file)


def names_not_ascii(file):
    # The first such name makes the group one of the newer kind; its entry in the root still leads to the list that it had.
    group = file.create_group("model_weights")
    for name in ["schicht", "größe", "слой", "層", "z"]:
        group.create_group(name).create_dataset(f"{name}:0", data=numbers)


def many_links(file):
    group = file.create_group("vars", track_order=True)
    for i in range(40):
        group.create_dataset(str(i), data=np.float32(i))


def latest(file):
    file.create_dataset("chunked", data=np.arange(1000, dtype="int32"), chunks=(100,), compression="gzip", shuffle=True)
    file.create_dataset("growing", data=np.arange(30, dtype="int32"), chunks=(7,), maxshape=(None,))
    file.attrs["keras_version"] = "3.15.1"
    for i in range(12):
        file.attrs[f"attribute{i}"] = i


def types(file):
    for kind in ["<f2", "<f4", "<f8", ">f2", ">f4", ">f8", "i1", "<i2", "<i4", "<i8", ">i4", "u1", "<u2", "<u4", "<u8", ">u8"]:
        file.create_dataset(kind.replace("<", "little ").replace(">", "big "), data=np.arange(1, 7).astype(kind).reshape(3, 2))
    file.create_dataset("bool", data=np.array([True, False, True]))
    file.create_dataset("scalar", data=np.int64(7))
    file.create_dataset("nothing", data=np.zeros((0, 3), "float32"))
    file.create_dataset("never written", shape=(2, 2), dtype="float32", fillvalue=1.5)


def attributes(file):
    file.attrs["text"] = "größe"
    file.attrs["fixed"] = np.bytes_(b"abc")
    file.attrs["texts"] = ["a", "bc"]
    file.attrs["fixed texts"] = np.array([b"abc", b"d"])
    file.attrs["no texts"] = []
    file.attrs["empty"] = h5py.Empty("float32")
    file.attrs["int"] = 7
    file.attrs["float"] = np.float32(1.5)
    file.attrs["floats"] = np.array([1.5, 2.5])
    file.attrs["bool"] = True


def soft_link(file):
    file.create_dataset("a/kernel", data=numbers)
    file["b"] = h5py.SoftLink("/a")


def external_link(file):
    file["a"] = h5py.ExternalLink("/etc/hostname", "/a")


def external_links(file):
    group = file.create_group("many", track_order=True)
    for i in range(20):
        group[f"link{i}"] = h5py.ExternalLink("/etc/hostname", "/a")


def external_storage(file):
    file.create_dataset("a", shape=(4,), dtype="u1", external=[("/etc/hostname", 0, 4)])


def virtual(file):
    layout = h5py.VirtualLayout(shape=(4,), dtype="u1")
    layout[:] = h5py.VirtualSource("/etc/hostname", "a", shape=(4,))
    file.create_virtual_dataset("a", layout)


def circle(file):
    group = file.create_group("a")
    group["a"] = group


def deep(file):
    file.create_group("/".join(["a"] * 101))


def bomb(file):
    file.create_dataset("a", shape=(20000, 20000), dtype="float32", chunks=(1000, 1000), compression="gzip")


def chunk_bomb(file):
    file.create_dataset("a", shape=(4,), maxshape=(None,), dtype="float32", chunks=(1 << 28,), compression="gzip")


def text_twice(folder):
    """The attribute b gets the bytes of a, which lead to a's text."""
    path = os.path.join(folder, "text_twice.h5")
    with h5py.File(path, "w") as file:
        file.attrs["a"] = "first text"
        file.attrs["b"] = "other text"
    with open(path, "rb") as file:
        data = file.read()
    # A reference: the length, the heap's address, the text's number in it.
    heap = data.index(b"GCOL").to_bytes(8, "little")
    one, two = ((10).to_bytes(4, "little") + heap + number.to_bytes(4, "little") for number in (1, 2))
    assert data.count(one) == data.count(two) == 1
    with open(path, "wb") as file:
        file.write(data.replace(two, one))


text_twice(folder)
make("names_not_ascii", names_not_ascii)
make("many_links", many_links)
make("latest", latest, libver="latest")
make("types", types)
make("attributes", attributes)
make("soft_link", soft_link)
make("external_link", external_link)
make("external_links", external_links)
make("external_storage", external_storage)
make("virtual", virtual, libver="latest")
make("circle", circle)
make("deep", deep)
make("bomb", bomb)
make("chunk_bomb", chunk_bomb)
make("lzf", lambda file: file.create_dataset("a", data=numbers, compression="lzf"))
make("compound", lambda file: file.create_dataset("a", data=np.zeros(2, [("x", "f4"), ("y", "i4")])))
make("big_endian_attribute", lambda file: file.attrs.create("a", np.array([1, 2]).astype(">i4")))
make("opaque", lambda file: file.create_dataset("a", data=np.zeros(2, "V2")))
make("vlen", lambda file: file.create_dataset("a", shape=(1,), dtype=h5py.vlen_dtype("f4")))
make("texts", lambda file: file.create_dataset("a", data=["a", "größe", ""], dtype=h5py.string_dtype()))
make("matrix_attribute", lambda file: file.attrs.create("a", np.zeros((2, 2))))

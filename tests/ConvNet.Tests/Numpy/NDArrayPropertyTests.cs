using CsCheck;

namespace ConvNet.Tests.Numpy;

/// <summary>Views against a naive loop over places.</summary>
internal sealed class NDArrayPropertyTests
{
    private static readonly Gen<int[]> Shapes = Gen.Int[0, 5].Array[1, 4];

    private static readonly Gen<string> Slices =
        Gen.Select(Gen.Int[-7, 7].Nullable(), Gen.Int[-7, 7].Nullable(), Gen.Int[-3, 3].Where(step => step != 0).Nullable(),
            (start, stop, step) => $"{start}:{stop}:{step}");

    [Test]
    public void Slice_OfASlice_ChoosesWhatALoopChooses() =>
        Gen.Select(Gen.Int[0, 9], Slices, Slices).Sample((size, first, second) =>
        {
            var got = np.arange(size)[first][second].ToArray<long>();
            Assert.That(got, Is.EqualTo(Sliced(Sliced([.. Enumerable.Range(0, size)], first), second)));
        });

    [Test]
    public void Slices_OfTwoAxes_ActIndependently() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Slices, Slices).Sample((rows, columns, down, across) =>
        {
            var got = np.arange(rows * columns).reshape(rows, columns)[down, across];
            int[] chosen = Sliced([.. Enumerable.Range(0, columns)], across);
            var want = Sliced([.. Enumerable.Range(0, rows)], down)
                .SelectMany(row => chosen.Select(column => row * columns + column));
            Assert.That(got.ToArray<long>(), Is.EqualTo(want));
        });

    [Test]
    public void Reshape_AndBack_KeepsTheElements() =>
        Gen.Select(Shapes, Shapes).Sample((shape, order) =>
        {
            var x = np.arange(NDArray.Count(shape)).reshape(shape);
            Assert.That(np.array_equal(x.reshape([.. shape.Reverse()]).reshape(shape), x));
            Assert.That(np.array_equal(x.T.reshape([.. shape]).T.T.reshape([.. shape.Reverse()]).T, x));
        });

    [Test]
    public void Reshape_OfAView_EqualsThatOfItsCopy() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Slices, Gen.Int[1, 4]).Sample((rows, columns, slice, depth) =>
        {
            var view = np.arange(rows * columns * depth).reshape(rows, columns, depth).transpose(1, 0, 2)[slice];
            int first = view.shape[0];
            int[][] shapes = view.size == 0 ? [] : [[-1], [first, -1], [first * rows, depth], [1, first, rows, depth]];
            foreach (int[] shape in shapes) Assert.That(np.array_equal(view.reshape(shape), view.copy().reshape(shape)));
        });

    [Test]
    public void Sum_AlongAnyAxis_AddsWhatALoopAdds() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 40], Gen.Int[1, 4], Gen.Int[0, 2]).Sample((a, b, c, axis) =>
        {
            var x = np.arange(a * b * c).reshape(a, b, c);
            int[] sizes = [a, b, c];
            var want = np.zeros([.. sizes.Where((_, i) => i != axis)], "int");
            int[] others = axis == 0 ? [1, 2] : axis == 1 ? [0, 2] : [0, 1];
            for (int i = 0; i < sizes[axis]; i++) want += x.transpose([axis, .. others])[i];
            Assert.That(np.array_equal(x.sum(axis: axis), want));
            Assert.That(np.array_equal(x.T.sum(axis: 2 - axis), want.T));
        });

    [Test]
    public void Set_ThroughAView_ChangesOnlyWhatItShows() =>
        Gen.Select(Gen.Int[1, 9], Slices).Sample((size, slice) =>
        {
            var x = np.arange(size);
            x[slice] = -1;
            int[] chosen = Sliced([.. Enumerable.Range(0, size)], slice);
            Assert.That(x.ToArray<long>(), Is.EqualTo(Enumerable.Range(0, size).Select(i => chosen.Contains(i) ? -1 : i)));
        });

    [Test]
    public void Npy_WrittenAndRead_IsTheSame() =>
        Gen.Select(Shapes, Gen.Int[0, DType.All.Length - 1]).Sample((shape, which) =>
        {
            var dtype = DType.All[which];
            var x = (np.arange(NDArray.Count(shape)) % 2).reshape(shape).astype(dtype);
            using var stream = new MemoryStream();
            np.save(stream, x.T);
            NDArray back = np.load(new MemoryStream(stream.ToArray()), "x.npy");
            Assert.That(back.dtype == dtype && np.array_equal(back, x.T));
        });

    /// <summary>Python's slicing of a list, by its definition.</summary>
    private static int[] Sliced(int[] list, string slice)
    {
        int?[] parts = [.. slice.Split(':').Select(part => part.Length == 0 ? (int?)null : int.Parse(part))];
        int step = parts[2] ?? 1, size = list.Length;
        var chosen = new List<int>();
        int? From(int? place) => place is { } at ? (at < 0 ? at + size : at) : null;
        int start = From(parts[0]) ?? (step > 0 ? 0 : size - 1);
        for (int i = step > 0 ? Math.Max(start, 0) : Math.Min(start, size - 1); i >= 0 && i < size; i += step)
        {
            if (From(parts[1]) is { } stop && (step > 0 ? i >= stop : i <= stop)) break;
            chosen.Add(list[i]);
        }
        return [.. chosen];
    }
}

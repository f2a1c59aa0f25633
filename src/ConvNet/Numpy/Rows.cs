namespace ConvNet;

/// <summary>
/// Walks several arrays of one broadcast shape together, row by row: a row is the longest run in which every array has one
/// stride.
/// </summary>
internal sealed class Rows
{
    private readonly int[] _sizes;
    private readonly int[][] _strides;
    private readonly int[] _index;
    private bool _started;
    private readonly bool _empty;

    /// <summary>Walks arrays with these strides and first offsets over a shape.</summary>
    public Rows(ReadOnlySpan<int> shape, int[] offsets, params int[][] strides)
    {
        // Sizes of 1 go, and an axis joins the one before where each array's stride allows it: C order becomes one row.
        var sizes = new List<int>();
        var kept = strides.Select(_ => new List<int>()).ToArray();
        for (int axis = 0; axis < shape.Length; axis++)
        {
            _empty |= shape[axis] == 0;
            if (shape[axis] == 1) continue;
            int size = shape[axis], last = sizes.Count - 1, current = axis;
            if (last >= 0 && Enumerable.Range(0, kept.Length).All(i => kept[i][last] == strides[i][current] * size))
            {
                sizes[last] *= size;
                for (int i = 0; i < kept.Length; i++) kept[i][last] = strides[i][axis];
                continue;
            }
            sizes.Add(size);
            for (int i = 0; i < kept.Length; i++) kept[i].Add(strides[i][axis]);
        }
        Length = sizes.Count == 0 ? 1 : sizes[^1];
        Strides = [.. kept.Select(list => list.Count == 0 ? 1 : list[^1])];
        Offsets = [.. offsets];
        _sizes = [.. sizes.SkipLast(1)];
        _strides = [.. kept.Select(list => list.SkipLast(1).ToArray())];
        _index = new int[_sizes.Length];
    }

    /// <summary>The elements of a row.</summary>
    public int Length { get; }

    /// <summary>Each array's stride along a row.</summary>
    public int[] Strides { get; }

    /// <summary>Where each array's current row begins.</summary>
    public int[] Offsets { get; }

    /// <summary>Goes to the next row.</summary>
    public bool Next()
    {
        if (_empty) return false;
        if (!_started) return _started = true;
        for (int axis = _sizes.Length - 1; axis >= 0; axis--)
        {
            _index[axis]++;
            for (int i = 0; i < Offsets.Length; i++) Offsets[i] += _strides[i][axis];
            if (_index[axis] < _sizes[axis]) return true;
            _index[axis] = 0;
            for (int i = 0; i < Offsets.Length; i++) Offsets[i] -= _strides[i][axis] * _sizes[axis];
        }
        return false;
    }
}

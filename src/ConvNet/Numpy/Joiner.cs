namespace ConvNet;

/// <summary>What <see cref="np.c_"/> and <see cref="np.r_"/> are: arrays in brackets are joined.</summary>
public sealed class Joiner
{
    private readonly bool _isColumns;

    internal Joiner(bool isColumns) => _isColumns = isColumns;

    /// <summary>The arrays, joined.</summary>
    /// <exception cref="ArgumentException">Their sizes don't fit.</exception>
    public NDArray this[params NDArray[] arrays] => _isColumns
        ? np.concatenate([.. arrays.Select(array => array.ndim < 2 ? array.reshape(-1, 1) : array)], -1)
        : np.concatenate([.. arrays.Select(np.atleast_1d)]);
}

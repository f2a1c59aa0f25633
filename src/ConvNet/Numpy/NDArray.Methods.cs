namespace ConvNet;

public sealed partial class NDArray
{
    /// <summary>The elements in C order along one axis, as a view where that is possible.</summary>
    public NDArray flat => ravel();

    /// <summary>The bytes from one element to the next along each axis.</summary>
    public Shape strides => Array.ConvertAll(Strides, step => step * itemsize);

    /// <summary>Sorts in place along an axis; NaN goes last.</summary>
    /// <inheritdoc cref="np.sort"/>
    public void sort(int axis = -1, string? kind = null) => this["..."] = np.sort(this, axis, kind);

    /// <inheritdoc cref="np.argsort"/>
    public NDArray argsort(int? axis = -1, string? kind = null) => np.argsort(this, axis, kind);

    /// <summary>Sets all elements to a value.</summary>
    public void fill(NDArray value) => this["..."] = value;

    /// <inheritdoc cref="np.round"/>
    public NDArray round(int decimals = 0, NDArray? @out = null) => np.round(this, decimals, @out);

    /// <summary>The elements held between two bounds, either of which may be null.</summary>
    public NDArray clip(NDArray? min = null, NDArray? max = null, NDArray? @out = null) => np.clip(this, min, max, @out);

    /// <inheritdoc cref="np.dot"/>
    public NDArray dot(NDArray b) => np.dot(this, b);

    /// <inheritdoc cref="np.repeat(NDArray, int, int?)"/>
    public NDArray repeat(int repeats, int? axis = null) => np.repeat(this, repeats, axis);

    /// <inheritdoc cref="np.repeat(NDArray, int[], int?)"/>
    public NDArray repeat(int[] repeats, int? axis = null) => np.repeat(this, repeats, axis);

    /// <inheritdoc cref="np.take"/>
    public NDArray take(NDArray indices, int? axis = null) => np.take(this, indices, axis);

    /// <inheritdoc cref="np.compress"/>
    public NDArray compress(NDArray condition, int? axis = null) => np.compress(condition, this, axis);

    /// <inheritdoc cref="np.swapaxes"/>
    public NDArray swapaxes(int axis1, int axis2) => np.swapaxes(this, axis1, axis2);

    /// <inheritdoc cref="np.nonzero"/>
    public NDArray[] nonzero() => np.nonzero(this);

    /// <inheritdoc cref="np.diagonal"/>
    public NDArray diagonal(int offset = 0, int axis1 = 0, int axis2 = 1) => np.diagonal(this, offset, axis1, axis2);

    /// <inheritdoc cref="np.trace"/>
    public NDArray trace(int offset = 0, int axis1 = 0, int axis2 = 1) => np.trace(this, offset, axis1, axis2);

    /// <inheritdoc cref="np.searchsorted"/>
    public NDArray searchsorted(NDArray v, string side = "left") => np.searchsorted(this, v, side);

    /// <summary>The same memory as a new array.</summary>
    public NDArray view() => View(Sizes, Strides);

    /// <summary>The element at a place of several axes.</summary>
    public object item(int i0, int i1) => Get([i0, i1]).item();

    /// <summary>The element at a place of several axes.</summary>
    public object item(int[] index) => Get([.. index.Select(place => (NDIndex?)place)]).item();

    /// <summary>The elements' bytes in C order.</summary>
    public byte[] tobytes() => dtype is TextDType text ? text.Encode(this)
        : Contiguous() is var dense ? Elements.Bytes(dense.Buffer, dense.Offset, size, itemsize).ToArray() : [];

    /// <summary>Writes the elements' bytes into a file, or their text with a separator between them.</summary>
    public void tofile(string fid, string sep = "")
    {
        if (sep == "") File.WriteAllBytes(fid, tobytes());
        else File.WriteAllText(fid, string.Join(sep, ravel().Select(item => PythonText.Str(item.item()))));
    }
}

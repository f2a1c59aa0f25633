using System.Collections;

namespace ConvNet;

/// <summary>Python's built-in functions, for <c>using static ConvNet.Builtins;</c>.</summary>
public static class Builtins
{
    /// <summary>Writes the values with blanks between them and a new line at the end, each as Python writes it.</summary>
    public static void print(params object?[] values) => Write(values, " ", "\n");

    /// <summary>
    /// Writes the values as Python's <c>print(*values, sep=…, end=…)</c> does: <c>print([x, y], sep: ", ")</c>.
    /// </summary>
    public static void print(object?[] values, string sep = " ", string end = "\n") => Write(values, sep, end);

    /// <summary>Writes an array as one list: without this a string[] would count as the values themselves.</summary>
    public static void print<T>(T[] list) => Write([list], " ", "\n");

    /// <summary>The number of items; of an array the rows along axis 0.</summary>
    /// <exception cref="ArgumentException">The array has no axes.</exception>
    public static int len(IEnumerable items) => items switch
    {
        NDArray { ndim: 0 } => throw new ArgumentException("len() of unsized object"),
        NDArray array => array.Outputs?.Count ?? array.Sizes[0],
        string text => text.Length,
        ICollection collection => collection.Count,
        _ => items.Cast<object?>().Count(),
    };

    /// <summary>The whole numbers from 0 to before an end: <c>foreach (int i in range(10))</c>.</summary>
    public static int[] range(int stop) => range(0, stop);

    /// <summary>The whole numbers from a start to before an end, a step apart: <c>range(1, len(losses) + 1)</c>.</summary>
    /// <exception cref="ArgumentException">The step is 0.</exception>
    public static int[] range(int start, int stop, int step = 1)
    {
        if (step == 0) throw new ArgumentException("range() arg 3 must not be zero");
        long count = Math.Max(0, ((long)stop - start + step - Math.Sign(step)) / step);
        int[] numbers = new int[count];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = start + i * step;
        return numbers;
    }

    /// <summary>Python's str(x).</summary>
    public static string str(object? value) => PythonText.Str(value);

    /// <summary>Python's repr(x).</summary>
    public static string repr(object? value) => PythonText.Repr(value);

    private static void Write(object?[]? values, string sep, string end) =>
        Screen.Current.Write(string.Join(sep, (values ?? [null]).Select(PythonText.Str)) + end);
}

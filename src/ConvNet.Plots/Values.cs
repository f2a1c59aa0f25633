using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// What Matplotlib takes as numbers or names: an array, a list (<c>[1, 2, 3]</c>, <c>["cat", "dog"]</c>), a tuple, or a single
/// one.
/// </summary>
[CollectionBuilder(typeof(Values), nameof(Create))]
public sealed class Values : IEnumerable<Value>
{
    private Values(NDArray? array, string[]? names, bool isSingle = false) => (Array, Names, IsSingle) = (array, names, isSingle);

    /// <summary>The numbers; null if these are names.</summary>
    internal NDArray? Array { get; }

    /// <summary>The names; null if these are numbers.</summary>
    internal string[]? Names { get; }

    /// <summary>Whether it is one number or name, not a list of one.</summary>
    internal bool IsSingle { get; }

    /// <summary>How many there are; of an array the rows along axis 0.</summary>
    internal int Count => Names?.Length ?? (Array!.ndim == 0 ? 1 : Array.shape[0]);

    /// <summary>What a collection expression makes.</summary>
    /// <exception cref="ArgumentException">Numbers and names are mixed.</exception>
    public static Values Create(ReadOnlySpan<Value> items)
    {
        var list = items.ToArray();
        if (list.Length > 0 && list.All(item => item.Name is not null)) return new(null, [.. list.Select(item => item.Name!)]);
        if (list.Any(item => item.Name is not null))
            throw new ArgumentException("a list holds either numbers or names, got both");
        return new(NDArray.Create([.. list.Select(item => item.Number!)]), null);
    }

    /// <summary>An array's numbers.</summary>
    public static implicit operator Values(NDArray numbers) => new(numbers, null, numbers.ndim == 0);

    /// <summary>A C# array's numbers, or its names.</summary>
    public static implicit operator Values(Array items) => Of(items);

    /// <summary>A list's numbers.</summary>
    public static implicit operator Values(List<double> numbers) => Of(numbers);

    /// <inheritdoc cref="op_Implicit(List{double})"/>
    public static implicit operator Values(List<float> numbers) => Of(numbers);

    /// <inheritdoc cref="op_Implicit(List{double})"/>
    public static implicit operator Values(List<int> numbers) => Of(numbers);

    /// <summary>A list's names.</summary>
    public static implicit operator Values(List<string> names) => Of(names);

    /// <summary>One name.</summary>
    public static implicit operator Values(string name) => new(null, [name], isSingle: true);

    /// <summary>One number.</summary>
    public static implicit operator Values(int number) => (NDArray)number;

    /// <summary>One number.</summary>
    public static implicit operator Values(double number) => (NDArray)number;

    /// <summary>A yes or no: 1 or 0.</summary>
    public static implicit operator Values(bool truth) => (NDArray)truth;

    /// <summary>Two numbers.</summary>
    public static implicit operator Values((double, double) numbers) => new double[] { numbers.Item1, numbers.Item2 };

    /// <summary>Three numbers, such as red, green and blue from 0 to 1.</summary>
    public static implicit operator Values((double, double, double) numbers) =>
        new double[] { numbers.Item1, numbers.Item2, numbers.Item3 };

    /// <summary>Four numbers.</summary>
    public static implicit operator Values((double, double, double, double) numbers) =>
        new double[] { numbers.Item1, numbers.Item2, numbers.Item3, numbers.Item4 };

    /// <summary>A list of any kind.</summary>
    /// <exception cref="ArgumentException">It holds neither numbers nor names.</exception>
    internal static Values Of(IEnumerable items)
    {
        switch (items)
        {
            case Values values: return values;
            case NDArray array: return array;
            case string name: return name;
            case IEnumerable<string> names: return new(null, [.. names]);
            case Array { Rank: > 1 } matrix: return (NDArray)matrix;
        }
        return np.array(items);
    }

    /// <summary>The numbers in one row.</summary>
    /// <exception cref="ArgumentException">These are names.</exception>
    internal double[] Numbers(string argument) => Array is null
        ? throw new ArgumentException($"{argument} must be numbers, got {this}")
        : Array.ToArray<double>();

    /// <summary>The only number.</summary>
    /// <exception cref="ArgumentException">There are names, or more numbers than one.</exception>
    internal double Number(string argument) => Array is { size: 1 } ? Numbers(argument)[0]
        : throw new ArgumentException($"{argument} must be a number, got {this}");

    /// <summary>The only name.</summary>
    /// <exception cref="ArgumentException">There are numbers, or more names than one.</exception>
    internal string Name(string argument) => Names is [var name] ? name
        : throw new ArgumentException($"{argument} must be a name, got {this}");

    /// <summary>The names; of numbers what Python prints.</summary>
    internal string[] Texts() => Names ?? [.. this.Select(value => PythonText.Str(value.Number))];

    /// <summary>As Python prints them.</summary>
    public override string ToString() => Names is null ? Array!.ToString()
        : IsSingle ? $"\"{Names[0]}\"" : $"[{string.Join(", ", Names.Select(name => $"\"{name}\""))}]";

    /// <summary>The values one by one.</summary>
    public IEnumerator<Value> GetEnumerator() =>
        (Names?.Select(name => (Value)name) ?? (IsSingle ? [Array!] : Array!.Select(row => (Value)row))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A number, an array or a name in a list.</summary>
public readonly struct Value
{
    private Value(NDArray? number, string? name) => (Number, Name) = (number, name);

    internal NDArray? Number { get; }

    internal string? Name { get; }

    /// <summary>A number.</summary>
    public static implicit operator Value(int number) => new(number, null);

    /// <summary>A number.</summary>
    public static implicit operator Value(double number) => new(number, null);

    /// <summary>A number or an array.</summary>
    public static implicit operator Value(NDArray number) => new(number, null);

    /// <summary>A name.</summary>
    public static implicit operator Value(string name) => new(null, name);
}

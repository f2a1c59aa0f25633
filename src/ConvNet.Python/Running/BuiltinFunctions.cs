using System.Globalization;

namespace ConvNet.Python;

/// <summary>Python's own functions.</summary>
internal static class BuiltinFunctions
{
    public static readonly Scope Scope = Filled();

    private static Scope Filled()
    {
        var scope = new Scope();
        void Add(string name, Func<IReadOnlyList<object?>, IReadOnlyDictionary<string, object?>, object?> body) =>
            scope[name] = new Builtin(name, body);
        void One(string name, Func<object?, object?> body) => Add(name, (arguments, _) => body(Single(name, arguments)));
        void Type(string name, Func<object?, object?> convert, object? empty) => scope[name] =
            new PyType(name, value => value.Count == 0 ? empty : convert(value[0]));

        Type("int", Integer, 0L);
        Type("float", Float, 0.0);
        Type("bool", value => Values.IsTrue(value), false);
        Type("str", Shown, "");
        Type("list", value => Values.Items(value).ToList(), new List<object?>());
        Type("tuple", value => new PyTuple([.. Values.Items(value)]), new PyTuple([]));
        Add("dict", (arguments, named) => Values.Dictionary(arguments.SelectMany(Pairs)
            .Concat(named.Select(pair => ((object)pair.Key, pair.Value)))));
        One("len", value => Values.Length(value));
        One("repr", Values.Text);
        One("abs", value => value is long or double or bool ? Operators.Unary(IsNegative(value) ? "-" : "+", value)
            : Members.Call(typeof(np), "abs", "abs", [value]));
        One("any", value => Values.Items(value).Any(Values.IsTrue));
        One("all", value => Values.Items(value).All(Values.IsTrue));
        One("reversed", value => Values.Items(value).Reverse().ToList());
        One("iter", value => value);
        One("callable", value => value is ICallable or Delegate or System.Type);
        One("type", value => value?.GetType());
        One("next", Next);
        foreach (var kind in PyError.Known) scope[kind.Name] = kind;
        Add("range", (arguments, _) => Range([.. arguments.Select(Values.Integer)]));
        Add("print", Print);
        Add("zip", (arguments, _) => Zip(arguments));
        Add("enumerate", (arguments, named) => Enumerate(arguments[0],
            Values.Integer(arguments.ElementAtOrDefault(1) ?? named.GetValueOrDefault("start") ?? 0L)));
        Add("map", (arguments, _) => Zip([.. arguments.Skip(1)])
            .Select(items => Members.Invoke(arguments[0], (PyTuple)items!, new Dictionary<string, object?>())).ToList());
        Add("filter", (arguments, _) => Values.Items(arguments[1]).Where(item => Values.IsTrue(arguments[0] is null ? item
            : Members.Invoke(arguments[0], [item], new Dictionary<string, object?>()))).ToList());
        Add("sum", (arguments, _) => Values.Items(arguments[0])
            .Aggregate(arguments.ElementAtOrDefault(1) ?? 0L, (total, item) => Operators.Binary("+", total, item)!));
        Add("min", (arguments, named) => Extreme(arguments, named, -1));
        Add("max", (arguments, named) => Extreme(arguments, named, 1));
        Add("sorted", Sorted);
        Add("round", (arguments, named) => Round(arguments[0], arguments.ElementAtOrDefault(1) ?? named.GetValueOrDefault("ndigits")));
        Add("isinstance", (arguments, _) => arguments[1] is System.Type type
            ? type.IsInstanceOfType(arguments[0])
            : Builtins.repr(arguments[1]) is var name && name == TypeName(arguments[0]));
        return scope;
    }

    private static object? Single(string name, IReadOnlyList<object?> arguments) => arguments.Count == 1 ? arguments[0]
        : throw new PythonException($"{name}() takes one argument, got {arguments.Count}");

    private static string Shown(object? value) => value switch
    {
        Exception error => error.Message,
        System.Type or ICallable or ApiModule or PyGenerator => Values.Text(value),
        _ => Builtins.str(value),
    };

    private static object? Next(object? generator)
    {
        if (generator is null) throw new PythonException("None is no generator");
        if (generator is not PyGenerator values) return Members.Invoke(Members.Get(generator, "next"), [], new Dictionary<string, object?>());
        foreach (object? value in values) return value;
        throw new PythonException("the generator has come to its end");
    }

    private static bool IsNegative(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture) < 0;

    private static string TypeName(object? value) => value switch
    {
        bool => "bool",
        long => "int",
        double => "float",
        string => "str",
        PyTuple => "tuple",
        List<object?> => "list",
        _ => value?.GetType().Name ?? "None",
    };

    private static object? Integer(object? value) => value switch
    {
        long or bool => Values.Integer(value),
        double number when double.IsFinite(number) => checked((long)number),
        string text => long.TryParse(text.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number
            : throw new PythonException($"invalid literal for int(): {Builtins.repr(text)}"),
        NDArray array => (long)array,
        _ => throw new PythonException($"int() can't convert {Values.Text(value)}"),
    };

    private static object? Float(object? value) => value switch
    {
        long or bool => (double)Values.Integer(value),
        double => value,
        string text => text.Trim().ToLowerInvariant() switch
        {
            "nan" => double.NaN,
            "inf" or "infinity" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            var number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) ? read
                : throw new PythonException($"could not convert string to float: {Builtins.repr(text)}"),
        },
        NDArray array => (double)array,
        _ => throw new PythonException($"float() can't convert {Values.Text(value)}"),
    };

    private static PyRange Range(long[] bounds) => bounds switch
    {
        [var stop] => new(0, stop, 1),
        [var start, var stop] => new(start, stop, 1),
        [var start, var stop, not 0] => new(start, stop, bounds[2]),
        _ => throw new PythonException("range() takes one to three arguments, and a step other than 0"),
    };

    private static object? Print(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        Builtins.print([.. arguments.Select(value => value is string ? value : Shown(value))],
            named.GetValueOrDefault("sep") as string ?? " ", named.GetValueOrDefault("end") as string ?? "\n");
        return null;
    }

    private static IEnumerable<(object, object?)> Pairs(object? items) => items is System.Collections.IDictionary map
        ? map.Keys.Cast<object>().Select(key => (key, map[key]))
        : Values.Items(items).Select(item => Values.Sequence(item) is var pair ? (pair[0]!, pair[1]) : default);

    private static List<object?> Zip(IReadOnlyList<object?> lists)
    {
        List<object?>[] items = [.. lists.Select(list => Values.Items(list).ToList())];
        int count = items.Length == 0 ? 0 : items.Min(list => list.Count);
        return [.. Enumerable.Range(0, count).Select(i => new PyTuple([.. items.Select(list => list[i])]))];
    }

    private static IEnumerable<object?> Enumerate(object? items, long start) =>
        Values.Items(items).Select((item, i) => (object?)new PyTuple([start + i, item]));

    private static object? Key(IReadOnlyDictionary<string, object?> named, object? item) =>
        named.GetValueOrDefault("key") is { } key ? Members.Invoke(key, [item], new Dictionary<string, object?>()) : item;

    private static object? Extreme(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named, int sign)
    {
        var items = (arguments.Count == 1 ? Values.Items(arguments[0]) : arguments).ToList();
        if (items.Count == 0)
            return named.TryGetValue("default", out object? value) ? value : throw new PythonException("there are no items");
        return items.Aggregate((best, item) => Operators.Order(Key(named, item), Key(named, best)) == sign ? item : best);
    }

    private static List<object?> Sorted(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        var order = Comparer<object?>.Create(Operators.Order);
        var items = Values.Items(arguments[0]);
        bool isReversed = Values.IsTrue(named.GetValueOrDefault("reverse"));
        return [.. isReversed ? items.OrderByDescending(item => Key(named, item), order) : items.OrderBy(item => Key(named, item), order)];
    }

    private static object? Round(object? value, object? digits) => (value, digits) switch
    {
        (long or bool, _) => Values.Integer(value),
        (double number, null) => checked((long)Math.Round(number)),
        (double number, _) => Rounded(number, (int)Values.Integer(digits)),
        (_, null) => Members.Call(typeof(np), "round", "round", [value]),
        _ => Members.Call(typeof(np), "round", "round", [value, digits]),
    };

    // By the number's true digits: 2.675 is a little less than that. Where half a digit is left, to the even one.
    private static double Rounded(double number, int digits)
    {
        double scaled = number * Math.Pow(10, digits);
        bool isTie = digits >= 0 && number * 1024 == Math.Floor(number * 1024) && Math.Abs(scaled - Math.Truncate(scaled)) == 0.5;
        return isTie || digits < 0 ? Math.Round(scaled) / Math.Pow(10, digits)
            : double.Parse(number.ToString($"F{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}

/// <summary>A type of Python's, which makes its values when called: int, float, str.</summary>
internal sealed class PyType(string name, Func<IReadOnlyList<object?>, object?> make) : ICallable
{
    public string Name => name;

    public object? Invoke(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named) =>
        arguments.Count <= 1 && named.Count == 0 ? make(arguments)
        : throw new PythonException($"{name}() takes one argument at most");

    public override string ToString() => name;
}

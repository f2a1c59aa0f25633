using System.Collections;

namespace ConvNet.Python;

/// <summary>Python's operators. What the library's own types have as C# operators, they have here.</summary>
internal static class Operators
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["+"] = "Addition",
        ["-"] = "Subtraction",
        ["*"] = "Multiply",
        ["/"] = "Division",
        ["%"] = "Modulus",
        ["&"] = "BitwiseAnd",
        ["|"] = "BitwiseOr",
        ["^"] = "ExclusiveOr",
        ["<"] = "LessThan",
        [">"] = "GreaterThan",
        ["<="] = "LessThanOrEqual",
        [">="] = "GreaterThanOrEqual",
        ["=="] = "Equality",
        ["!="] = "Inequality",
    };

    // What C# has no sign for is a function of NumPy.
    private static readonly Dictionary<string, string> Functions = new()
    {
        ["//"] = "floor_divide",
        ["**"] = "power",
        ["@"] = "matmul",
        ["<<"] = "left_shift",
        [">>"] = "right_shift",
    };

    public static object? Unary(string sign, object? value) => (sign, value) switch
    {
        ("not", _) => !Values.IsTrue(value),
        (_, bool flag) => Unary(sign, flag ? 1L : 0L),
        ("-", long number) => -number,
        ("-", double number) => -number,
        ("+", long or double) => value,
        ("~", long number) => ~number,
        _ => Exchange.FromApi(Members.CallOperator(sign switch
        {
            "-" => "op_UnaryNegation",
            "~" => "op_OnesComplement",
            _ => "op_UnaryPlus",
        }, sign, value)),
    };

    public static object? Binary(string sign, object? left, object? right) => (left, right) switch
    {
        (bool x, _) when right is bool && sign is "&" or "|" or "^" => Bits(sign, x, (bool)right!),
        (bool x, bool or long or double) => Binary(sign, x ? 1L : 0L, right),
        (long or double, bool y) => Binary(sign, left, y ? 1L : 0L),
        (long x, long y) => Integers(sign, x, y),
        (long x, double y) => Floats(sign, x, y),
        (double x, long y) => Floats(sign, x, y),
        (double x, double y) => Floats(sign, x, y),
        (string x, string y) when sign == "+" => x + y,
        (string x, _) when sign == "%" => Formatting.Percent(x, right),
        (string x, long y) when sign == "*" => string.Concat(Enumerable.Repeat(x, (int)Math.Max(0, y))),
        (long x, string y) when sign == "*" => Binary(sign, y, x),
        (List<object?> x, List<object?> y) when sign == "+" => (List<object?>)[.. x, .. y],
        (PyTuple x, PyTuple y) when sign == "+" => new PyTuple([.. x, .. y]),
        (List<object?> x, long y) when sign == "*" => Repeat(x, y).ToList(),
        (PyTuple x, long y) when sign == "*" => new PyTuple([.. Repeat(x, y)]),
        (long x, List<object?> or PyTuple) when sign == "*" => Binary(sign, right, x),
        _ when Functions.TryGetValue(sign, out string? function) =>
            Members.Call(typeof(np), function, $"np.{function}", [left, right]),
        _ => Exchange.FromApi(Members.CallOperator($"op_{Names[sign]}", sign, left, right)),
    };

    /// <summary>left += right: in place where the value can.</summary>
    public static object? InPlace(string sign, object? left, object? right)
    {
        if (left is List<object?> list && sign == "+")
        {
            list.AddRange(Values.Items(right));
            return list;
        }
        if (left is NDArray { ndim: > 0 } array)
        {
            if (Names.TryGetValue(sign, out string? name) && Members.Has(typeof(NDArray), $"op_{name.Replace("Multiply", "Multiplication")}Assignment"))
                Members.Call(array, $"op_{name.Replace("Multiply", "Multiplication")}Assignment", sign + "=", [right]);
            else array["..."] = (NDArray)Binary(sign, left, right)!;
            return array;
        }
        return Binary(sign, left, right);
    }

    public static object? Compare(string sign, object? left, object? right) => sign switch
    {
        "in" => Contains(right, left),
        "not in" => !Contains(right, left),
        "is" => IsSame(left, right),
        "is not" => !IsSame(left, right),
        "==" => HasOperator(left, right) ? Api(sign, left, right) : AreEqual(left, right),
        "!=" => HasOperator(left, right) ? Api(sign, left, right) : !AreEqual(left, right),
        _ => (Number(left), Number(right)) switch
        {
            ({ } x, { } y) => Ordered(sign, x.CompareTo(y), double.IsNaN(x) || double.IsNaN(y)),
            _ when left is string x && right is string y => Ordered(sign, string.CompareOrdinal(x, y)),
            _ when left is IReadOnlyList<object?> x && right is IReadOnlyList<object?> y => Ordered(sign, Lists(x, y)),
            _ => Api(sign, left, right),
        },
    };

    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => left is null && right is null,
        (string, _) or (_, string) => Equals(left, right),
        (NDArray, _) or (_, NDArray) => Values.IsTrue(Api("==", left, right)),
        (IDictionary x, IDictionary y) => x.Count == y.Count && x.Keys.Cast<object>().All(key =>
            y.Contains(key) && AreEqual(x[key], y[key])),
        (PyTuple, List<object?>) or (List<object?>, PyTuple) => false,
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) => x.Count == y.Count && x.Zip(y).All(pair =>
            AreEqual(pair.First, pair.Second)),
        _ when Number(left) is { } x && Number(right) is { } y => x == y,
        _ => Equals(left, right),
    };

    public static int Order(object? left, object? right) =>
        (bool)Compare("<", left, right)! ? -1 : (bool)Compare(">", left, right)! ? 1 : 0;

    private static double? Number(object? value) => value switch
    {
        long number => number,
        double number => number,
        bool flag => flag ? 1 : 0,
        _ => null,
    };

    private static object? Api(string sign, object? left, object? right) =>
        Exchange.FromApi(Members.CallOperator($"op_{Names[sign]}", sign, left, right));

    private static bool HasOperator(object? left, object? right) =>
        left is NDArray or DType ? right is not null : right is NDArray or DType && left is not null;

    private static int Lists(IReadOnlyList<object?> x, IReadOnlyList<object?> y) =>
        x.Zip(y).Select(pair => Order(pair.First, pair.Second)).FirstOrDefault(order => order != 0, x.Count.CompareTo(y.Count));

    private static object Ordered(string sign, int order, bool isUnordered = false) => !isUnordered && sign switch
    {
        "<" => order < 0,
        ">" => order > 0,
        "<=" => order <= 0,
        _ => order >= 0,
    };

    private static bool Contains(object? items, object? value) => items switch
    {
        NDArray array => Values.IsTrue(((NDArray)Api("==", array, value)!).any()),
        string text => text.Contains((string)value!, StringComparison.Ordinal),
        IDictionary map => value is not null && map.Contains(value),
        _ => Values.Items(items).Any(item => AreEqual(item, value)),
    };

    private static bool IsSame(object? left, object? right) =>
        ReferenceEquals(left, right) || (left is bool or long or string && Equals(left, right));

    private static bool Bits(string sign, bool x, bool y) => sign switch { "&" => x & y, "|" => x | y, _ => x ^ y };

    private static IEnumerable<object?> Repeat(IReadOnlyList<object?> items, long count) =>
        Enumerable.Repeat(items, (int)Math.Max(0, count)).SelectMany(list => list);

    private static object Integers(string sign, long x, long y) => sign switch
    {
        "+" => checked(x + y),
        "-" => checked(x - y),
        "*" => checked(x * y),
        "/" => (object)Floats(sign, x, y),
        "//" => x / NotZero(y) - (x % y != 0 && x < 0 != y < 0 ? 1 : 0),
        "%" => (x % NotZero(y) + y) % y,
        "**" => y < 0 ? (object)Math.Pow(x, y) : Power(x, y),
        "&" => x & y,
        "|" => x | y,
        "^" => x ^ y,
        "<<" => x << (int)y,
        ">>" => x >> (int)y,
        _ => throw NoOperator(sign, x, y),
    };

    private static long Power(long x, long y)
    {
        long power = 1;
        for (long i = 0; i < y; i++) power = checked(power * x);
        return power;
    }

    private static double Floats(string sign, double x, double y) => sign switch
    {
        "+" => x + y,
        "-" => x - y,
        "*" => x * y,
        "/" => y == 0 ? throw new PythonException("division by zero") : x / y,
        "//" => y == 0 ? throw new PythonException("division by zero") : Math.Floor(x / y),
        "%" => x - y * Math.Floor(x / y),
        "**" => Math.Pow(x, y),
        _ => throw NoOperator(sign, x, y),
    };

    private static long NotZero(long value) => value != 0 ? value : throw new PythonException("division by zero");

    public static PythonException NoOperator(string sign, params object?[] values) =>
        new($"'{sign}' is not defined for {string.Join(" and ", values.Select(value => value?.GetType().Name ?? "None"))}");
}

namespace ConvNet;

/// <summary>What Python would call a function.</summary>
internal static class FunctionName
{
    /// <summary>How a config of Keras 3 holds a function.</summary>
    public static OrderedDictionary<string, object?> Config(Delegate function) => new()
    {
        ["module"] = "builtins",
        ["class_name"] = "function",
        ["config"] = Of(function),
        ["registered_name"] = "function",
    };

    /// <summary>A method's or local function's name in Python's spelling, <c>MyLoss</c> as my_loss; "lambda" for others.</summary>
    public static string Of(Delegate function)
    {
        // A local function is <Outer>g__Name|0_0 to the compiler, a lambda <Outer>b__0_0.
        string name = function.Method.Name;
        int local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0) name = name[(local + 4)..name.IndexOf('|', StringComparison.Ordinal)];
        return name.Contains('<', StringComparison.Ordinal) ? "lambda"
            : name.Any(char.IsUpper) ? KerasClasses.SnakeCase(name) : name;
    }
}

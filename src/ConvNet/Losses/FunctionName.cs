namespace ConvNet;

/// <summary>What Python would call a function.</summary>
internal static class FunctionName
{
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

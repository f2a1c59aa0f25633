using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>Makes the library's objects from Keras' names of classes and arguments, and nothing else.</summary>
internal static class Build
{
    /// <summary>
    /// A field of a case as the plain values of configs; an object, <c>{"class", "args"}</c>, becomes
    /// <c>{"class_name", "config"}</c>.
    /// </summary>
    public static IReadOnlyDictionary<string, object?> Plain(JsonElement arguments) =>
        (IReadOnlyDictionary<string, object?>)AsConfig(PythonJson.Plain(arguments))!;

    /// <summary>Any value of a case in this form.</summary>
    public static object? PlainValue(JsonElement value) => AsConfig(PythonJson.Plain(value));

    /// <summary>No arguments.</summary>
    public static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    /// <summary>The object that a case is about, of its <c>class</c> and <c>args</c>.</summary>
    /// <exception cref="NotOfferedException">The library lacks the class, an argument, or what a string names.</exception>
    public static T Create<T>(KitCase given)
        where T : class => Create<T>(given.Text("class")!, given.Arguments());

    /// <inheritdoc cref="Create{T}(KitCase)"/>
    public static T Create<T>(string className, IReadOnlyDictionary<string, object?> arguments)
        where T : class
    {
        var type = Offered<T>(className, arguments);
        return KnowingNames(() => (T)Config.Create(type, arguments));
    }

    /// <summary>
    /// The same for a case that Keras refuses: the answer makes the object, and may throw. It is null where an argument is
    /// unknown to Keras too: a C# compiler refuses that.
    /// </summary>
    /// <exception cref="NotOfferedException">The library lacks the class or an argument.</exception>
    public static Func<T>? Refusable<T>(KitCase given)
        where T : class
    {
        var arguments = given.Arguments();
        bool isUnknownToKeras = given.Error.Contains("recognized", StringComparison.Ordinal);
        if (isUnknownToKeras && Missing(TypeOf<T>(given.Text("class")!), arguments) is not null) return null;
        var type = Offered<T>(given.Text("class")!, arguments);
        return () => (T)Config.Create(type, arguments);
    }

    /// <summary>A value as an argument of this type.</summary>
    /// <exception cref="NotOfferedException">It is of a kind that the argument does not take.</exception>
    public static object? Value(string what, object? value, Type type)
    {
        CheckClasses(value);
        if (type == typeof(MetricList) && value is List<object?> list)
            return MetricList.Create([.. list.Select(item => (MetricChoice)Value(what, item, typeof(MetricChoice))!)]);
        return KnowingNames(() => ConfigReader.TryRead(value, type, out object? read) ? read
            : throw new NotOfferedException($"{what}: {ConfigReader.Shorten(Describable(value))}"));
    }

    /// <summary>Keras' name of a method or property as C# has it: <c>train_on_batch</c> is <c>TrainOnBatch</c>.</summary>
    public static string PascalCase(string name) =>
        string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Runs something in which a name that the library does not know is a gap, not a mistake.</summary>
    public static T KnowingNames<T>(Func<T> what)
    {
        try
        {
            return what();
        }
        catch (ArgumentException error) when (error.GetBaseException().Message.StartsWith("Unknown ", StringComparison.Ordinal))
        {
            throw new NotOfferedException(error.GetBaseException().Message["Unknown ".Length..].Split(';')[0], error);
        }
    }

    private static Type Offered<T>(string className, IReadOnlyDictionary<string, object?> arguments)
    {
        var type = TypeOf<T>(className);
        if (Missing(type, arguments) is { } key) throw new NotOfferedException($"{className}({key})");
        foreach (var value in arguments.Values) CheckClasses(value);
        return type;
    }

    private static Type TypeOf<T>(string className)
    {
        try
        {
            return KerasClasses.Find(typeof(T), className);
        }
        catch (ArgumentException)
        {
            string family = typeof(T) == typeof(object) ? "class" : KerasClasses.NounOf(typeof(T));
            throw new NotOfferedException($"{family} {className}");
        }
    }

    private static string? Missing(Type type, IReadOnlyDictionary<string, object?> arguments)
    {
        var known = ConfigClass.Of(type);
        return arguments.Keys.FirstOrDefault(key =>
            !known.Takes(key) && OtherKeys.Refusal(key, arguments[key], known) is not null);
    }

    /// <summary>Looks through a value for objects of classes, or with arguments, that are not offered.</summary>
    /// <exception cref="NotOfferedException">There is one.</exception>
    public static void CheckClasses(object? value)
    {
        if (value is List<object?> list) list.ForEach(CheckClasses);
        if (value is not IReadOnlyDictionary<string, object?> entries) return;
        if (entries.GetValueOrDefault("class_name") is "function") return;
        if (entries.GetValueOrDefault("class_name") is string name)
            Offered<object>(name, (IReadOnlyDictionary<string, object?>)entries["config"]!);
        else foreach (var entry in entries.Values) CheckClasses(entry);
    }

    private static object? AsConfig(object? value) => value switch
    {
        List<object?> list => list.Select(AsConfig).ToList(),
        IReadOnlyDictionary<string, object?> entries when entries.Keys.SequenceEqual(["class", "args"]) =>
            new OrderedDictionary<string, object?> { ["class_name"] = entries["class"], ["config"] = AsConfig(entries["args"]) },
        IReadOnlyDictionary<string, object?> entries when entries.Keys.SequenceEqual(["function"]) =>
            new OrderedDictionary<string, object?> { ["class_name"] = "function", ["config"] = entries["function"] },
        IReadOnlyDictionary<string, object?> entries => new OrderedDictionary<string, object?>(
            entries.Select(entry => KeyValuePair.Create(entry.Key, AsConfig(entry.Value)))),
        _ => value,
    };

    private static object? Describable(object? value) => value switch
    {
        List<object?> list => list.Select(Describable).ToList(),
        NDArray => "an array",
        _ => value,
    };
}

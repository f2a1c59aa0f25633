using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>One case of a kit: something that Keras was given, and what it answered.</summary>
internal sealed class KitCase(Family family, JsonElement json, string folder = "")
{
    /// <summary>Where the kit's files are.</summary>
    public string Folder => folder;

    public Family Family => family;

    public string Id { get; } = json.GetProperty("id").GetString()!;

    /// <summary>What the case is about, for tables.</summary>
    public string Group => family.GroupOf(this);

    /// <summary>Whether Keras itself is mistaken here.</summary>
    public bool IsDefect => Has("defect");

    /// <summary>Whether Keras refused.</summary>
    public bool IsError => Has("error");

    /// <summary>Keras' words when it refused; empty where the text belongs to its backend.</summary>
    public string Error => this["error"] switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Array } pair => pair[1].GetString()!,
        var error => error.GetProperty("message").GetString() ?? "",
    };

    public JsonElement this[string key] => json.GetProperty(key);

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string key) => json.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>Whether the field is there, null or not.</summary>
    public bool Mentions(string key) => json.TryGetProperty(key, out _);

    public string? Text(string key) => Has(key) ? this[key].GetString() : null;

    /// <summary>The items of a list; none where the field is absent.</summary>
    public IReadOnlyList<JsonElement> List(string key) => Has(key) ? [.. this[key].EnumerateArray()] : [];

    public NDArray Array(string key) => KitArray.ReadAny(this[key]);

    /// <summary>The arguments in a field, under Keras' names.</summary>
    public IReadOnlyDictionary<string, object?> Arguments(string key = "args") => Build.Plain(this[key]);

    /// <summary>Fields that speak of something that can't be asked of the library.</summary>
    /// <exception cref="NotOfferedException">One of them is there, and not empty.</exception>
    public void RequireNo(string what, params string[] keys)
    {
        bool IsEmpty(JsonElement value) => value.GetRawText() is "[]" or "{}";
        if (keys.FirstOrDefault(key => Has(key) && !IsEmpty(this[key])) is { } key)
            throw new NotOfferedException($"{what} with {key}");
    }

    public override string ToString() => $"{family.Name}: {Id}";
}

namespace ConvNet;

/// <summary>
/// Keys that Keras' configs hold for what a class here may not offer. Such a key is harmless with the value that switches
/// it off, and refused with any other.
/// </summary>
internal static class OtherKeys
{
    private static readonly Off Null = new("null", value => value is null);
    private static readonly Off False = new("false", value => value is null or false);
    private static readonly Off True = new("true", value => value is true);
    private static readonly Off Zero = new("0", value => value is null or 0L or 0.0);
    private static readonly Off One = new("1", value => value is 1L || (value as List<object?>)?.All(size => size is 1L) is true);
    private static readonly Off Last = new("-1", value => value is -1L);
    private static readonly Off ChannelsLast = new("\"channels_last\"", value => value is null or "channels_last");
    private static readonly Off Float32 = new("float32", value => value is null or "float32" || PolicyOf(value) is "float32");
    private static readonly Off FloorMod = new("\"floormod\"", value => value is "floormod");
    private static readonly Off Utf8 = new("\"utf-8\"", value => value is "utf-8");
    // What only the way of computing depends on, or what has no effect while another key is off. Keras 2 writes a
    // kernel_initializer for a SeparableConv2D, which has none.
    private static readonly Off Anything = new("", _ => true);

    private static readonly Dictionary<string, Off> Known = Table(
        (Float32, "dtype"),
        (True, "trainable autocast"),
        (FloorMod, "oov_method"),
        (Utf8, "encoding"),
        (Null, "idf_weights salt quantization_config lora_rank lora_alpha noise_shape seed output_padding sliding_window " +
            "renorm_clipping virtual_batch_size adjustment weight_decay clipnorm clipvalue global_clipnorm loss_scale_factor " +
            "gradient_accumulation_steps ignore_class top_k class_id"),
        (False, "dynamic ragged sparse optional renorm rms_scaling synchronized time_major stateful return_state " +
            "zero_output_for_mask use_gate use_ema amsgrad nesterov centered keepdims antialias crop_to_aspect_ratio " +
            "pad_to_aspect_ratio from_logits multi_label"),
        (Zero, "recurrent_dropout dropout decay momentum label_smoothing"),
        (One, "groups dilation_rate"),
        (Last, "axis"),
        (ChannelsLast, "data_format"),
        (Anything, "name implementation unroll fused use_cudnn jit_compile is_legacy_optimizer renorm_momentum ema_momentum " +
            "ema_overwrite_frequency kernel_initializer input_length"));

    // Keras 2's names of keys, for classes that go by the new one alone.
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["lr"] = "learning_rate",
        ["alpha"] = "negative_slope",
        ["batch_input_shape"] = "batch_shape",
    };

    /// <summary>What a class calls the key of an older file.</summary>
    public static string Today(string key, ConfigClass known) =>
        Renamed.TryGetValue(key, out string? today) && !known.Takes(key) && known.Takes(today) ? today : key;

    /// <summary>Why a key that the class does not take is refused, null if it does no harm.</summary>
    public static string? Refusal(string key, object? value, ConfigClass known)
    {
        bool isPenalty = key.Split('_')[^1] is "regularizer" or "constraint";
        var off = isPenalty ? Null : Known.GetValueOrDefault(key);
        return off is null ? $"the config holds \"{key}\", which is not known here; known are " +
                $"{string.Join(", ", known.Parameters.Select(parameter => parameter.Key))}." :
            off.Is(value) ? null : $"{key} is not offered here: it can only be {off.Only}, got {ConfigReader.Shorten(value)}.";
    }

    private static object? PolicyOf(object? value) => Entry(Entry(value, "config"), "name");

    private static object? Entry(object? value, string key) =>
        (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(key);

    private static Dictionary<string, Off> Table(params (Off Off, string Keys)[] lines) =>
        lines.SelectMany(line => line.Keys.Split(' ').Select(key => (key, line.Off))).ToDictionary();

    private sealed record Off(string Only, Func<object?, bool> Is);
}

namespace ConvNet;

/// <summary>Goes through sequences with a cell, which may be one's own, or with several, one behind the other.</summary>
/// <remarks>
/// Input (batch, steps, …), output (batch, …) or (batch, steps, …) as the cell gives it. Keras' page:
/// https://keras.io/api/layers/recurrent_layers/rnn/.
/// </remarks>
/// <param name="cell">The cell, or a list of them: <c>[new LSTMCell(32), new LSTMCell(32)]</c>.</param>
/// <param name="return_sequences">Whether the outputs of all steps are given, (batch, steps, …), and not the last alone.</param>
/// <param name="return_state">Whether the last states are given as well.</param>
/// <param name="go_backwards">Whether the last step comes first; the outputs stand in that order.</param>
/// <param name="stateful">Whether a batch starts from the states in which the last one ended; batches then have one size.</param>
/// <param name="unroll">Whether Keras writes the steps out one by one; it changes no number, and here nothing.</param>
/// <param name="zero_output_for_mask">Whether steps that a mask hides give zeros instead of the last output.</param>
/// <param name="activity_regularizer">A price for large outputs, divided by the size of the batch; null for none.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed class RNN(Cells cell, bool return_sequences = false, bool return_state = false, bool go_backwards = false,
    bool stateful = false, bool unroll = false, bool zero_output_for_mask = false, Regularizer? activity_regularizer = null,
    [NotConfig] Shape? input_shape = null, string? name = null)
    : RecurrentLayer(cell.Cell, new(return_sequences, return_state, go_backwards, stateful, unroll, zero_output_for_mask),
        activity_regularizer, input_shape, name);

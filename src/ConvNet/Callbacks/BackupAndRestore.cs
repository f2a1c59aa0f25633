namespace ConvNet;

/// <summary>
/// Keeps the state of a training in a folder, so that the same program, started again after it broke off, goes on where it was.
/// </summary>
/// <remarks>
/// Weights, the optimizer's state and the epoch are kept. A backup within an epoch brings the weights back, and the epoch begins
/// anew with them. Keras' page: https://keras.io/api/callbacks/backup_and_restore/.
/// </remarks>
/// <param name="backup_dir">The folder; it is this callback's alone.</param>
/// <param name="save_freq">"epoch", or a number of batches.</param>
/// <param name="delete_checkpoint">Whether the backup goes when a training has come to its end.</param>
public sealed class BackupAndRestore(string backup_dir, SaveFrequency save_freq = default, bool delete_checkpoint = true) : Callback
{
    private int _epoch;
    private int _batches;

    /// <summary>The folder.</summary>
    public string BackupDir { get; } = backup_dir.Length > 0 ? backup_dir : throw new ArgumentException("backup_dir must name a folder");

    /// <summary>How often the state is kept.</summary>
    public SaveFrequency SaveFreq { get; } = save_freq;

    /// <summary>Whether the backup goes when a training has come to its end.</summary>
    public bool DeleteCheckpoint { get; } = delete_checkpoint;

    private string File => Path.Combine(BackupDir, "latest.npz");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The backup is of a model with other weights or another optimizer.</exception>
    public override void OnTrainBegin(Logs logs)
    {
        if (System.IO.File.Exists(File)) Model.InitialEpoch = TrainingBackup.Restore(Model, File);
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs) => _epoch = epoch;

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (SaveFreq.Batches == 0 || ++_batches < SaveFreq.Batches) return;
        _batches = 0;
        TrainingBackup.Save(Model, File, _epoch);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs) => TrainingBackup.Save(Model, File, epoch + 1);

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs)
    {
        if (DeleteCheckpoint && Directory.Exists(BackupDir)) Directory.Delete(BackupDir, recursive: true);
    }
}
